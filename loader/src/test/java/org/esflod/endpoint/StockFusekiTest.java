package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assembler file in the stock server of Apache Jena, started as its manual says, as a process of its own. */
final class StockFusekiTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The plain server, as fuseki-config/README.md advises, and the one that java -jar starts.
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "org.apache.jena.fuseki.main.cmds.FusekiServerCmd"
            })
    void loadsTheAssemblerFileAsItStands(String mainClass) throws Exception {
        new Published(folder.resolve("published"))
                .with("v1", Published.saying("v1"))
                .current("v1");
        try (StockFuseki fuseki = StockFuseki.start(folder, mainClass)) {
            Client client = fuseki.client();
            HttpResponse<String> answer =
                    client.get("sparql?format=csv&query=" + Client.encode("SELECT ?name { ?s ?p ?name }"));
            assertEquals("name\r\nv1\r\n", answer.body(), fuseki::log);
            String insert = "INSERT DATA { <a:a> <a:b> <a:c> }";
            assertEquals(
                    415,
                    client.post("sparql", "application/sparql-update", insert).statusCode());
            int update =
                    client.post("update", "application/sparql-update", insert).statusCode();
            assertTrue(update == 404 || update == 405, "update: " + update);
            // Stock Fuseki refuses plain SERVICE by the setting in the file.
            assertEquals(
                    422,
                    client.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
                            .statusCode());
        }
    }
}
