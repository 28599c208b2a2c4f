package org.esflod.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.esflod.project.BaseIri;

/** Findings as a SHACL validation report in Turtle, without blank nodes and in a fixed order. */
public final class CheckReport {
    private CheckReport() {}

    /**
     * Writes {@code check.ttl}.
     *
     * @param file where to
     * @param findings what was found
     */
    public static void write(Path file, BaseIri base, List<Finding> findings) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sh", "http://www.w3.org/ns/shacl#").setNsPrefix("rdfs", RDFS.getURI());
        String name = base.iri() + "report/check";
        Resource report = model.createResource(name, SHACLM.ValidationReport)
                .addLiteral(SHACLM.conforms, findings.stream().noneMatch(Finding::violation));
        int number = 0;
        for (Finding finding : new TreeSet<>(findings)) {
            number++;
            Resource result = model.createResource(name + "#" + number)
                    .addProperty(RDF.type, SHACLM.ValidationResult)
                    .addProperty(SHACLM.resultSeverity, finding.violation() ? SHACLM.Violation : SHACLM.Warning)
                    .addProperty(SHACLM.resultMessage, finding.message(), "en");
            add(result, SHACLM.focusNode, finding.focus());
            add(result, SHACLM.resultPath, finding.path());
            add(result, SHACLM.sourceShape, finding.shape());
            report.addProperty(SHACLM.result, result);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RDFDataMgr.write(out, model, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Resource result, org.apache.jena.rdf.model.Property property, String iri) {
        if (iri.startsWith("http")) {
            result.addProperty(property, result.getModel().createResource(iri));
        }
    }
}
