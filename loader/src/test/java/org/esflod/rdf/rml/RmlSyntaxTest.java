package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small languages that a mapping is written in, value by value. */
class RmlSyntaxTest {
    private static final Where WHERE = Where.file("test");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$                | [{\"a\":[1,{\"b c\":2,\"é'\":3}],\"n\":null}]",
                "$.a[0]           | [1]",
                "$.a[1]['b c']    | [2]",
                "$['a'][1][\"b c\"] | [2]",
                "$.a[1]['é\\''] | [3]",
                "$.a[1][*]        | [2, 3]",
                "$[*][*]          | [1, {\"b c\":2,\"é'\":3}]",
                "$.n              | [null]",
                "$.n.x            | []",
                "$.a.b            | []",
                "$.none[*]        | []",
            })
    void jsonPathSelects(String path, String expected) throws IOException {
        JsonPath compiled = JsonPathParser.parse(path, WHERE);
        assertEquals(
                expected,
                compiled.select(Json.MAPPER.readTree("{\"a\": [1, {\"b c\": 2, \"é'\": 3}], \"n\": null}"))
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b",
                "$a",
                "$.",
                "$.a.",
                "$.a b",
                "$.1a",
                "$[",
                "$[]",
                "$[a]",
                "$['a",
                "$['a'",
                "$[1",
                "$.a]",
                "$.students[*]]",
                "$..a",
                "$.*",
                "$[-1]",
                "$[1:2]",
                "$[:2]",
                "$[1,2]",
                "$['a','b']",
                "$[?(@.a)]",
                "$.length()",
                "$['\\u0041']",
                "$[99999999999]",
                "@.a",
                " $.a"
            })
    void jsonPathRefuses(String path) {
        assertThrows(MappingException.class, () -> JsonPathParser.parse(path, WHERE));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, true, true",
        "http://example.com/å, true, false",
        "urn:x:y, true, true",
        "mailto:info@example.com, true, true",
        "http://[::1]:8080/a?b=c#d, true, true",
        "http://example.com/%C3%A5, true, true",
        "http://example.com/%C, false, false",
        "http://example.com/%zz, false, false",
        "http://example.com/a b, false, false",
        "http://example.com/<a>, false, false",
        "http://example.com/{a}, false, false",
        "http://example.com/a\\b, false, false",
        "http://example.com/[a], false, false",
        "http://example.com/#a#b, false, false",
        "example.com, false, false",
        "1http://example.com/, false, false",
        "'', false, false",
        ":a, false, false",
        "//example.com/a, false, false",
    })
    void absoluteIris(String text, boolean iri, boolean uri) {
        assertEquals(iri, IriSyntax.isAbsoluteIri(text), "IRI");
        assertEquals(uri, IriSyntax.isAbsoluteUri(text), "URI");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "date,2008-04-21,true",
                "date,2008-02-30,false",
                "date,21 april 2008,false",
                "date, 2008-04-21,false",
                "dateTime,2008-04-21T00:00:00Z,true",
                "integer,12,true",
                "integer,-12,true",
                "integer,1.0,false",
                "integer,12 ,false",
                "decimal,12345678901234567890.10,true",
                "decimal,1.23456785E7,false",
                "boolean,ja,false",
                "gYear,2008,true",
                "nonNegativeInteger,-1,false",
                "string, anything ,true",
            })
    void lexicalForms(String datatype, String text, boolean wellFormed) {
        assertEquals(
                wellFormed,
                LexicalForm.isWellFormed(text, SimpleValueFactory.getInstance().createIRI(XSD.NAMESPACE, datatype)));
    }

    @ParameterizedTest
    @CsvSource({"sv,true", "en-GB,true", "zh-Hant-TW,true", "a-english,false", "sv_SE,false", "'',false", "på,false"})
    void languageTags(String tag, boolean wellFormed) {
        assertEquals(wellFormed, LanguageTags.isWellFormed(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\uD83D\"", "\"a\\uDE00b\"", "[]", "{}"})
    void valuesWithoutText(String json) throws IOException {
        var value = Json.MAPPER.readTree(json);
        assertThrows(RecordRefused.class, () -> NaturalForm.of(value, WHERE));
    }
}
