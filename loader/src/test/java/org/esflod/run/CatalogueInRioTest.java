package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.esflod.TestFiles;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.junit.jupiter.api.Test;

/** The catalogue as a parser of another make reads it, strictly. */
class CatalogueInRioTest {
    @Test
    void theRdfXmlIsReadWithoutBlankNodes() throws Exception {
        EndpointConfig config = EndpointConfig.of(
                        Published.examples().dir(), TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .publishedBy(CatalogueTest.INVENTED);
        try (Endpoint endpoint = Endpoint.start(config)) {
            String body = new Client(endpoint.url()).get("datasets/dcat").body();
            Model model = new LinkedHashModel();
            RDFXMLParser parser = new RDFXMLParser();
            parser.setRDFHandler(new StatementCollector(model));
            parser.parse(new StringReader(body), "https://elsewhere.example/");
            assertEquals(1, model.filter(null, RDF.TYPE, DCAT.CATALOG).size());
            assertEquals(3, model.filter(null, RDF.TYPE, DCAT.DATA_SERVICE).size());
            assertFalse(model.stream()
                    .anyMatch(statement -> statement.getSubject().isBNode()
                            || statement.getObject().isBNode()
                            || statement.getSubject().stringValue().startsWith("https://elsewhere.example/")));
        }
    }
}
