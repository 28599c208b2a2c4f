package org.esflod.document;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.JenaException;
import org.esflod.project.BaseIri;

/** Statements as bytes, by Jena's writers; as JSON-LD and in pages by our own ({@link JsonLd}, {@link PageTurtle}). */
public final class Written {
    private static final PrefixMap PREFIXES = PrefixMapFactory.create(Map.ofEntries(
            Map.entry("esf", BaseIri.TERMS),
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("as", "https://www.w3.org/ns/activitystreams#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("locn", "http://www.w3.org/ns/locn#"),
            Map.entry("m8g", "http://data.europa.eu/m8g/"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("sssom", Terms.SSSOM),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));
    private static final ShortNames NAMES = new ShortNames(PREFIXES.getMapping());
    private static final JsonLd JSON_LD = new JsonLd(NAMES);
    private static final PageTurtle PAGE = new PageTurtle(NAMES);

    private Written() {}

    /**
     * The statements in a form.
     *
     * @return empty where that form cannot say them: RDF/XML has no way to write some IRIs of properties and some characters
     */
    public static Optional<byte[]> in(Form form, Graph statements) {
        if (form == Form.JSON_LD) {
            return Optional.of(JSON_LD.bytes(statements));
        }
        RDFFormat format =
                switch (form) {
                    case TURTLE -> RDFFormat.TURTLE_PRETTY;
                    case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
                    case RDF_XML -> RDFFormat.RDFXML_PLAIN;
                    case JSON_LD, HTML -> throw new IllegalArgumentException(form + " is not written by Jena");
                };
        if (form == Form.RDF_XML && statements.stream().anyMatch(each -> !fitsXml(each.getObject()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(bytes(format, statements));
        } catch (JenaException e) {
            if (form == Form.RDF_XML) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The statements in Turtle, to stand in a page: without {@code </}, which would end the element they stand in. */
    public static String inPage(Graph statements) {
        return PAGE.text(statements);
    }

    private static byte[] bytes(RDFFormat format, Graph statements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        statements.getPrefixMapping().setNsPrefixes(PREFIXES.getMapping());
        RDFWriter.source(statements).format(format).output(out);
        return out.toByteArray();
    }

    /** XML 1.0 has no control characters but tab and line ends, and a reader turns every carriage return into a line feed. */
    private static boolean fitsXml(Node node) {
        return !node.isLiteral()
                || node.getLiteralLexicalForm()
                        .codePoints()
                        .noneMatch(c -> (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF);
    }
}
