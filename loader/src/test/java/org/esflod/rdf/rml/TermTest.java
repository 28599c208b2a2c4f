package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms are written as the library writes them, and are equal when its terms are. */
class TermTest {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    @Test
    void everyCharacterIsWrittenAsTheLibraryWritesIt() {
        for (int c = 0; c <= 0x10FFF; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(c) + "b";
                same(VALUES.createLiteral(text));
                same(VALUES.createLiteral(text, "sv"));
                same(VALUES.createIRI("http://example.com/" + text));
            }
        }
    }

    @Test
    void everyKindOfTermIsWrittenAsTheLibraryWritesIt() {
        same(VALUES.createLiteral("10.50", XSD.DECIMAL));
        same(VALUES.createLiteral("x", VALUES.createIRI("http://example.com/type")));
        same(VALUES.createLiteral("", XSD.STRING));
        same(VALUES.createLiteral("a", "en-GB"));
        assertEquals("_:n1", Term.blankNode("n1").text());
        assertEquals(VALUES.createBNode("n1"), Term.blankNode("n1").value());
    }

    @Test
    void theCaseOfALanguageIsKeptAndTellsNothingApart() {
        Term british = Term.literal("a", "en-GB");
        assertEquals("\"a\"@en-GB", british.text());
        assertEquals(british, Term.literal("a", "en-gb"));
        assertEquals(british.hashCode(), Term.literal("a", "EN-GB").hashCode());
        assertNotEquals(british, Term.literal("A", "en-gb"));
        assertNotEquals(british, Term.literal("a", Datatype.STRING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/project/{$.a}",
                "http://example.com/{$.a}",
                "http://{$.a}/x#{$.b}",
                "urn:{$.a}:{$.b}",
                "{$.a}/{$.b}",
                "{$.a}",
                "a{$.a}",
                "id{$.a}:{$.b}",
                "http://example.com/%{$.a}",
                "http://example.com/%4{$.a}",
                "http://example.com/ {$.a}",
                "http://example.com#{$.a}#{$.b}",
                "http://[{$.a}]/"
            })
    void aTemplateGivesTheSameWhetherItIsLookedAtOnceOrForEveryRecord(String template) {
        Random random = new Random(1);
        IriGenerator general = generator(template);
        TermGenerator once = TemplateIris.of(general);
        if (once == null) {
            return;
        }
        for (int i = 0; i < 2_000; i++) {
            Row row =
                    Row.of(Json.MAPPER.createObjectNode().put("a", text(random)).put("b", text(random)), 0);
            assertEquals(outcome(general, row), outcome(once, row));
        }
    }

    @Test
    void theTemplatesOfMappingsAreLookedAtOnce() {
        assertNotNull(TemplateIris.of(generator("id/project/{$.a}/owner")));
        assertNotNull(TemplateIris.of(generator("http://example.com/{$.a}")));
        assertNull(TemplateIris.of(generator("{$.a}")), "the value may be an IRI of its own");
        assertNull(TemplateIris.of(generator("id{$.a}:{$.b}")), "the value may make a scheme of it");
        assertNull(TemplateIris.of(generator("http://example.com/ {$.a}")), "never valid");
        assertNull(TemplateIris.of(generator("http://example.com/%{$.a}")), "the value may end what is begun");
    }

    private static IriGenerator generator(String template) {
        Where where = Where.file("test");
        Expression expression = new ExpressionCompiler(new ReferenceScope.InJson(Row.RECORD))
                .template(template, IriEncoding.IRI, where);
        return new IriGenerator(expression, "https://base.example/", IriEncoding.IRI, where);
    }

    private static Object outcome(TermGenerator generator, Row row) {
        try {
            List<Term> terms = generator.terms(row);
            terms.forEach(
                    term -> assertTrue(IriSyntax.isAbsoluteIri(term.value().stringValue()), term.text()));
            return terms;
        } catch (RecordRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String text(Random random) {
        String some = "aZ09-._~ :/?#[]@!$&'()*+,;=%<>\"{}|\\^`åß中\u0000\u200b\ud83d\ude00\ue000\t";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            int at = random.nextInt(some.codePointCount(0, some.length()));
            text.appendCodePoint(some.codePointAt(some.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }

    private static void same(Value value) {
        StringWriter written = new StringWriter();
        NQuadsWriter writer = new NQuadsWriter(written);
        IRI other = VALUES.createIRI("urn:x");
        writer.startRDF();
        writer.handleStatement(VALUES.createStatement(other, other, value));
        writer.endRDF();
        Term term = Term.of(value);
        assertEquals(written.toString(), "<urn:x> <urn:x> " + term.text() + " .\n");
        assertEquals(value, term.value());
    }
}
