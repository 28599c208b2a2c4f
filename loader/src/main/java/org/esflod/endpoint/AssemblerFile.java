package org.esflod.endpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.esflod.problem.LoaderException;

/** The assembler file, read once: how the service is set up, for any version's store. */
final class AssemblerFile {
    private final Model model;

    private AssemblerFile(Model model) {
        this.model = model;
    }

    /** Reads it. Errors: {@link LoaderException} where it is missing, not Turtle, or names no store or more than one. */
    static AssemblerFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LoaderException("no assembler file " + file
                    + ": it belongs to the project (fuseki-config/esf-lod.ttl); restore it or name another one");
        }
        try {
            Model model = AssemblerUtils.readAssemblerFile(file.toUri().toString());
            int stores = model.listStatements(null, VocabTDB2.pLocation, (String) null)
                    .toList()
                    .size();
            if (stores != 1) {
                throw new LoaderException(
                        file + " has " + stores + " tdb2:location; it needs one, which the served version replaces");
            }
            return new AssemblerFile(model);
        } catch (JenaException e) {
            throw new LoaderException("cannot read assembler file " + file + ": " + e.getMessage(), e);
        }
    }

    /** The description with that folder as the place of the store. */
    Model forStore(Path store) {
        Model copy = ModelFactory.createDefaultModel().add(model);
        List<Statement> places =
                copy.listStatements(null, VocabTDB2.pLocation, (String) null).toList();
        for (Statement place : places) {
            copy.remove(place).add(place.getSubject(), place.getPredicate(), store.toString());
        }
        return copy;
    }
}
