package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.endpoint.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that would fill the heap, in a service with a small one. */
class NearlyFullMemoryTest {
    private static final Pattern ADDRESS = Pattern.compile("serving version v1 at (\\S+) ");

    /** Nine million groups are some gigabytes. */
    private static final String GROUPS =
            "SELECT ?a ?b (COUNT(*) AS ?n) { ?a a ?x . ?b a ?y } GROUP BY ?a ?b ORDER BY ?n LIMIT 1";

    @Test
    void theQueryEndsAndTheServiceGoesOn(@TempDir Path folder) throws Exception {
        new org.esflod.endpoint.Published(folder)
                .with("v1", org.esflod.endpoint.Published.many(3_000))
                .current("v1");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (OtherProcess service = OtherProcess.start(folder, List.of("-Xmx160m"), "serve", folder, "--port", 0)) {
            Thread listener = new Thread(() -> listen(service, told));
            listener.setDaemon(true);
            listener.start();
            Client client = new Client(address(told));
            HttpResponse<String> ended = client.query(GROUPS);
            assertEquals(503, ended.statusCode(), ended.body());
            assertTrue(ended.body().contains("nearly all memory"), ended.body());
            assertEquals("60", ended.headers().firstValue("Retry-After").orElse(""));
            HttpResponse<String> next = client.query("SELECT (COUNT(*) AS ?n) { ?a a ?x }", "Accept", "text/csv");
            assertEquals(200, next.statusCode(), next.body());
            assertEquals("n\r\n3000\r\n", next.body());
        }
    }

    private static void listen(OtherProcess service, BlockingQueue<String> told) {
        try {
            service.lines(told::add);
        } catch (IOException e) {
            told.add(e.toString());
        }
    }

    private static String address(BlockingQueue<String> told) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String line = told.poll(60, TimeUnit.SECONDS); line != null; line = told.poll(60, TimeUnit.SECONDS)) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the service did not start: " + all);
    }
}
