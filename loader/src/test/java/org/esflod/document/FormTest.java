package org.esflod.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "absent | TURTLE",
                "'' | TURTLE",
                "*/* | TURTLE",
                // Firefox and Chrome
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | HTML",
                // rdflib, Jena, Comunica
                "application/rdf+xml, text/rdf+n3, application/xhtml+xml;q=0.5, */*;q=0.1 | RDF_XML",
                "'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3' | TURTLE",
                "'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8' | JSON_LD",
                "application/ld+json | JSON_LD",
                "APPLICATION/LD+JSON | JSON_LD",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#flattened\" | JSON_LD",
                "application/n-triples | N_TRIPLES",
                "application/* | JSON_LD",
                "text/* | TURTLE",
                "text/html | HTML",
                "'text/html;q=0.5, text/turtle;q=0.4' | HTML",
                "'text/html;q=0.4, text/turtle;q=0.5' | TURTLE",
                // The most exact range says the quality, not the first one or the highest.
                "'*/*;q=0.9, text/turtle;q=0.1' | JSON_LD",
                "'text/*;q=0.9, text/turtle;q=0' | HTML",
                "'text/turtle;q=0, */*' | JSON_LD",
                "'text/turtle;q=0' | absent",
                "application/pdf | absent",
                "'image/png, application/zip' | absent",
                // What is no media range is as if it were not there.
                "'nonsense, text/turtle' | TURTLE",
                "'text/turtle;q=much' | TURTLE",
                "';;;,,,' | absent",
            })
    void isTheOneThatTheClientLikesBest(@Nullable String accept, @Nullable String form) {
        assertEquals(form, Form.accepted(accept).map(Form::name).orElse(null));
    }
}
