package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.esflod.problem.LoaderException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseIriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.se/",
                "http://x.se:8080/",
                "https://x.se/a/",
                "https://x.se/a/b.c/~d/",
                "https://x.se/öppna-data/",
                "https://x.se/a%20b/",
                "https://xn--sj-gka.example/",
                "http://127.0.0.1:3030/",
                "http://[::1]:3030/"
            })
    void addressThatEndsWithASlashIsABase(String iri) {
        assertEquals(iri, new BaseIri(iri).iri());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; http:// or https://",
                "x.se/; http:// or https://",
                "ftp://x.se/; http:// or https://",
                "urn:x:/; http:// or https://",
                "https://x.se; does not end with /",
                "https://x.se/a; does not end with /",
                "https://x.se/?a=/; query",
                "https://x.se/#/; fragment",
                "https://sjö.example/; xn--sj-gka.example",
                "https://my_host/; my_host is no name of a host",
                "https:///; no host",
                "https://user@x.se/; user",
                "https://x.se/../a/; parts",
                "https://x.se//a/; parts",
                "https://x.se/a b/; U+0020 at place 15",
                "https://x.se/a\u00a0b/; U+00A0",
                "https://x.se/\"/; U+0022",
                "https://x.se/'/; U+0027",
                "https://x.se/<a>/; U+003C",
                "https://x.se/{a}/; U+007B",
                "https://x.se/a|b/; U+007C",
                "https://x.se/\ue000/; U+E000",
                "https://x.se/\ufdd0/; U+FDD0",
                "https://x.se/%zz/; place 14"
            })
    void otherIsRefusedForItsReason(String iri, String reason) {
        LoaderException thrown = assertThrows(LoaderException.class, () -> new BaseIri(iri));
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.startsWith("--base-iri must be an address such as https://data.example.org/, not " + iri));
        assertTrue(message.contains(reason), message);
    }
}
