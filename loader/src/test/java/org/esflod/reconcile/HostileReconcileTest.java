package org.esflod.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.esflod.endpoint.Client;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send: refused with a reason, or answered in time. */
class HostileReconcileTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Asked asked = new Asked(ServedExamples.url());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "null",
                "{}{}",
                "{\"q\":1}",
                "{\"q\":{}}",
                "{\"q\":{\"query\":\"\"}}",
                "{\"q\":{\"query\":7}}",
                "{\"q\":{\"query\":\"a\"},\"q\":{\"query\":\"b\"}}",
                "{\"q\":{\"query\":\"a\",\"limit\":\"many\"}}",
                "{\"q\":{\"query\":\"a\",\"limit\":-1}}",
                "{\"q\":{\"query\":\"a\",\"type\":7}}",
                "{\"q\":{\"query\":\"a\",\"type_strict\":\"maybe\"}}",
                "{\"q\":{\"query\":\"a\",\"properties\":{}}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[7]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"colour\",\"v\":\"red\"}]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"period\"}]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"period\",\"v\":{}}]}}",
            })
    void wrongBatchesAreRefusedWithAReason(String batch) throws Exception {
        assertFalse(asked.refused(asked.post("queries", batch), 400).isEmpty());
    }

    @Test
    void nestingIsBounded() throws Exception {
        asked.refused(asked.post("queries", "[".repeat(50_000)), 400);
        asked.refused(asked.post("queries", "{\"a\":".repeat(20_000)), 400);
    }

    @Test
    void sizesAreBounded() throws Exception {
        String many = IntStream.rangeClosed(0, Limits.QUERIES)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        asked.refused(asked.post("queries", many), 413);
        asked.refused(asked.post("queries", "{\"q\":{\"query\":\"" + "a".repeat(501) + "\"}}"), 413);
        asked.refused(asked.post("queries", "{\"q\":\"" + "a".repeat(Limits.BODY) + "\"}"), 413);
        asked.refused(asked.client().get("reconcile/suggest/entity?prefix=" + "a".repeat(501)), 413);
        String ids = IntStream.rangeClosed(0, Limits.IDS)
                .mapToObj(i -> "\"" + i + "\"")
                .collect(Collectors.joining(","));
        asked.refused(asked.post("extend", "{\"ids\":[" + ids + "],\"properties\":[]}"), 413);
    }

    @Test
    void otherRequestsAreRefused() throws Exception {
        asked.refused(asked.client().get("reconcile?query=Malm%C3%B6"), 400);
        asked.refused(
                asked.client()
                        .get("reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22%zz%22%7D%7D".replace("%zz", "%25zz")
                                + "%7D"),
                400);
        asked.refused(asked.post("nothing", "1"), 400);
        asked.refused(asked.client().post("reconcile", "application/json", "{}"), 415);
        asked.refused(asked.client().get("reconcile/elsewhere"), 404);
        asked.refused(asked.client().get("reconcile/suggest/entity"), 400);
        asked.refused(asked.client().get("reconcile/suggest/entity?prefix=a&cursor=-1"), 400);
        asked.refused(asked.client().get("reconcile/properties?type=Painting"), 400);
        asked.refused(asked.post("extend", "{\"ids\":[],\"properties\":[{\"id\":\"colour\"}]}"), 400);
        HttpResponse<String> deleted = asked.client().send("DELETE", "reconcile");
        assertEquals(405, deleted.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                deleted.headers().firstValue("Allow").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\\\" OR 1=1 --",
                "kommun* | * | -kommun ((((",
                "((((((((((\\\\\\\\",
                "AND OR NOT \\\"",
                "aktiebolag aktiebolag aktiebolag aktiebolag aktiebolag aktiebolag aktiebolag aktiebolag aktiebolag",
                "\\u0000\\u0001\\ud800",
                "å̈å̈å̈å̈å̈å̈å̈å̈å̈å̈",
                "../../private/secret",
                "organisation/../../..",
                "https://esf-lod.example/graph/contacts",
            })
    void textsAreNothingButTexts(String text) {
        assertTimeout(SOON, () -> assertEquals("", asked.match("{\"query\":\"" + text + "\"}")));
    }

    @Test
    void aFullBatchOfLongNamesIsAnsweredSoon() {
        String name = "föreningen för kommunal utveckling i region skåne och västra götaland "
                .repeat(8)
                .substring(0, 500);
        String batch = IntStream.range(0, Limits.QUERIES)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"" + name + "\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(200, asked.post("queries", batch).statusCode()));
    }

    @Test
    void nothingIsJavaScript() throws Exception {
        HttpResponse<String> answer = asked.client().get("reconcile?callback=alert");
        assertTrue(answer.body().startsWith("{"), answer.body());
        String preview = "reconcile/preview?id=" + Client.encode("<script>alert(1)</script>");
        List<String> types = asked.client().get(preview).headers().allValues("Content-Type");
        assertEquals(List.of("application/json;charset=utf-8"), types);
    }
}
