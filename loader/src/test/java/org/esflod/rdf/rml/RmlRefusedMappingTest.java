package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused when a mapping is compiled, and in which words: never left to be found out by its silence. */
class RmlRefusedMappingTest {
    private static final String BASE = "http://example.com/base";
    private static final String PREFIXES = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix ex: <http://example.com/ns#> .
            <#source> rml:source ex:record ; rml:referenceFormulation rml:JSONPath .
            """;

    /** What stands instead of {@code @} in the object map of an otherwise good mapping, and the error. */
    static Stream<Arguments> objectMaps() {
        return Stream.of(
                arguments(
                        "rml:reference '$.a' ; rml:template '{$.a}'",
                        "more than one of rml:constant, rml:reference and rml:template"),
                arguments(
                        "rml:constant 'a' ; rml:reference '$.a'",
                        "more than one of rml:constant, rml:reference and rml:template"),
                arguments("rml:termType rml:Literal", "no rml:constant, rml:reference or rml:template"),
                arguments(
                        "rml:constant 'a' ; rml:termType rml:IRI",
                        "the constant \"a\" contradicts the term type rml:IRI"),
                arguments(
                        "rml:constant ex:a ; rml:termType rml:Literal",
                        "the constant http://example.com/ns#a contradicts the term type rml:Literal"),
                arguments("rml:constant [ ]", "the constant is a blank node where an IRI is needed"),
                arguments(
                        "rml:constant 'x'^^xsd:date",
                        "the constant \"x\"^^<http://www.w3.org/2001/XMLSchema#date> is not well-formed for its datatype"),
                arguments(
                        "rml:constant 'x' ; rml:language 'sv'",
                        "a constant has its own language or datatype; write it in rml:constant"),
                arguments("rml:reference '$.a' ; rml:termType rml:Triple", "the term type rml:Triple is not supported"),
                arguments(
                        "rml:reference '$.a' ; rml:termType ex:Date",
                        "the term type <http://example.com/ns#Date> is not supported"),
                arguments(
                        "rml:reference '$.a' ; rml:language 'sv' ; rml:datatype xsd:date",
                        "both a language and a datatype"),
                arguments(
                        "rml:reference '$.a' ; rml:language 'sv' ; rml:termType rml:IRI",
                        "a language or datatype on a term of type rml:IRI"),
                arguments(
                        "rml:reference '$.a' ; rml:datatype rdf:langString",
                        "datatype: rdf:langString is said by rml:language"),
                arguments(
                        "rml:reference '$.a' ; rml:datatypeMap [ rml:constant 'x' ]",
                        "datatype: the constant is a literal where an IRI is needed"),
                arguments(
                        "rml:reference '$.a' ; rml:language 'på svenska'",
                        "language: 'på svenska' is no well-formed language tag"),
                arguments("rml:reference 'a'", "JSONPath a: it must begin with $"),
                arguments("rml:template '{$..a}'", "JSONPath $..a: descendants (..) are not supported"),
                arguments(
                        "rml:template 'a } b'",
                        "template a } b: '}' at 2 has no partner; a brace itself is written \\}"),
                arguments("rml:template 'a {} b'", "template a {} b: an empty reference at 3"),
                arguments("rml:class ex:A ; rml:reference '$.a'", "rml:class is not supported here (object map)"),
                arguments("rml:parentTriplesMap <#None>", "rml:parentTriplesMap names no triples map of this mapping"),
                arguments(
                        "rml:parentTriplesMap <#Other>",
                        "the parent triples map has another logical source, so rml:joinCondition is needed"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objectMaps")
    void objectMap(String inside, String error) {
        String mapping = PREFIXES + """
                <#Map> rml:logicalSource <#source> ; rml:subject ex:a ;
                  rml:predicateObjectMap [ rml:predicate ex:p ; rml:objectMap [ @ ] ] .
                <#Other> rml:subject ex:b ;
                  rml:logicalSource [ rml:source ex:record ; rml:referenceFormulation rml:JSONPath ; rml:iterator '$[*]' ] .
                """.replace("@", inside);
        MappingException refused = assertThrows(MappingException.class, () -> RmlMapping.compile(mapping, BASE));
        String separator = error.startsWith("datatype: ") || error.startsWith("language: ") ? ", " : ": ";
        assertEquals(
                "mapping, triples map <http://example.com/base#Map>, object of <http://example.com/ns#p>" + separator
                        + error,
                refused.getMessage());
    }

    /** Whole mappings, and the end of the error. */
    static Stream<Arguments> mappings() {
        return Stream.of(
                arguments("", "no triples map found"),
                arguments("<#Map> rml:subject", "no Turtle: Unexpected end of file"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subjectMap [ rml:reference '$.a' ; rml:functionExecution ex:f ] .",
                        "rml:functionExecution is not supported"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subject ex:a ; rml:logicalTarget ex:t .",
                        "rml:logicalTarget is not supported"),
                arguments(
                        "<#M> <http://www.w3.org/ns/r2rml#subject> ex:a .",
                        "<http://www.w3.org/ns/r2rml#subject> is of an older vocabulary; write it in <http://w3id.org/rml/>"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subject 'a' .",
                        "the constant is a literal where an IRI is needed"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subject ex:a ; rml:subjectMap [ rml:constant ex:b ] .",
                        "more than one rml:subjectMap"),
                arguments("<#M> rml:subject ex:a .", "no rml:logicalSource"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subject ex:a ; rml:predicateObjectMap [ rml:object 'a' ] .",
                        "no rml:predicate or rml:predicateMap"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subject ex:a ; rml:predicateObjectMap [ rml:predicate ex:p ] .",
                        "no rml:object or rml:objectMap"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subject ex:a ; rml:predicateObjectMap [ rml:object 'a' ; rml:predicateMap [ rml:template '{$.a}' ; rml:termType rml:BlankNode ] ] .",
                        "the term type rml:BlankNode is not possible here"),
                arguments(
                        "<#M> rml:logicalSource [ rml:source ex:r ] ; rml:subject ex:a .",
                        "no rml:referenceFormulation"),
                arguments(
                        "<#M> rml:logicalSource [ rml:source ex:r ; rml:referenceFormulation rml:XPath ] ; rml:subject ex:a .",
                        "the reference formulation rml:XPath is not supported"),
                arguments(
                        "<#M> rml:logicalSource [ rml:source [ rml:root rml:CurrentWorkingDirectory ; rml:path 'a' ] ; rml:referenceFormulation rml:JSONPath ] ; rml:subject ex:a .",
                        "the only rml:root supported is rml:MappingDirectory"),
                arguments(
                        "<#M> rml:logicalSource <#source> ; rml:subjectMap [ rml:termType rml:BlankNode ] ; rml:predicateObjectMap [ rml:predicate ex:p ; rml:objectMap [ rml:parentTriplesMap <#M> ] ] .",
                        "the parent's subject is a new blank node for every row, which nothing can refer to"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mappings")
    void mapping(String mapping, String error) {
        MappingException refused =
                assertThrows(MappingException.class, () -> RmlMapping.compile(PREFIXES + mapping, BASE));
        String message = String.valueOf(refused.getMessage());
        assertEquals(error, message.substring(message.indexOf(": ") + 2));
    }

    /** What stands in a view over the source, and the end of the error. */
    static Stream<Arguments> views() {
        return Stream.of(
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:reference '$.a' ] ; rml:leftJoin [ ]",
                        "rml:leftJoin is not supported"),
                arguments("rml:iterator '$'", "rml:iterator is not supported here (logical view)"),
                arguments("rml:label 'x'", "rml:label is not supported"),
                arguments("rml:viewOn <#view>", "more than one rml:viewOn"),
                arguments("", "a logical view without rml:field"),
                arguments("rml:field [ rml:reference '$.a' ]", "no rml:fieldName"),
                arguments(
                        "rml:field [ rml:fieldName 'a.b' ; rml:reference '$.a' ]",
                        "the field name 'a.b' is not of letters and digits"),
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:reference '$.a' ; rml:field [ rml:fieldName 'b' ; rml:reference '$.b' ] ]",
                        "an expression field cannot stand in an expression field, only in an iterable one"),
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:reference '$.a' ; rml:field [ rml:fieldName 'b' ; rml:iterator '$' ] ]",
                        "an iterable field in an expression field needs rml:referenceFormulation"),
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:referenceFormulation rml:CSV ]",
                        "rml:CSV needs an expression field around it, which gives the text"),
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:iterator '$' ; rml:referenceFormulation rml:XPath ]",
                        "the reference formulation rml:XPath is not supported"),
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:iterator '$[?(@.b)]' ]",
                        "JSONPath $[?(@.b)]: filters ([?…]) are not supported"),
                arguments(
                        "rml:field [ a rml:ExpressionField ; rml:fieldName 'a' ; rml:iterator '$' ]",
                        "rml:iterator is not supported here (expression field)"),
                arguments(
                        "rml:field [ rml:fieldName 'a' ; rml:reference '$.a' ]", "the logical view has no field '$.b'"),
                arguments(
                        "rml:field [ rml:fieldName '$' ; rml:reference '$.a' ]",
                        "the field name '$' is not of letters and digits"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("views")
    void view(String inside, String error) {
        String view = "<#view> a rml:LogicalView ; rml:viewOn <#source> ; " + inside + " . "
                + "<#M> rml:logicalSource <#view> ; rml:subjectMap [ rml:reference '$.b' ] .";
        mapping(view, error);
    }

    @Test
    void viewOnItself() {
        mapping(
                "<#view> rml:viewOn <#view> . <#M> rml:logicalSource <#view> ; rml:subject ex:a .",
                "a logical view that is built on itself");
    }

    @Test
    void fieldInItself() {
        mapping(
                "<#f> rml:fieldName 'f' ; rml:iterator '$' ; rml:field <#g> ."
                        + " <#g> rml:fieldName 'g' ; rml:iterator '$' ; rml:field <#f> ."
                        + " <#view> rml:viewOn <#source> ; rml:field <#f> ."
                        + " <#M> rml:logicalSource <#view> ; rml:subject ex:a .",
                "a field that stands in itself");
    }

    @Test
    void viewThatNobodyUses() {
        mapping(
                "<#view> rml:viewOn <#source> ; rml:field [ rml:fieldName 'f' ; rml:reference 'f' ] ."
                        + " <#M> rml:logicalSource <#source> ; rml:subject ex:a .",
                "JSONPath f: it must begin with $");
    }

    @Test
    void sourcesOfOneKind() {
        String document = "<#M> rml:logicalSource <#source> ; rml:subject ex:a . ";
        String other = "<#N> rml:subject ex:a ;"
                + " rml:logicalSource [ rml:source ex:other ; rml:referenceFormulation rml:JSONPath ] .";
        RmlMapping two = RmlMapping.compile(PREFIXES + document + other, BASE);
        assertThrows(MappingException.class, two::forDocuments);
        assertThrows(MappingException.class, two::forFiles);
    }
}
