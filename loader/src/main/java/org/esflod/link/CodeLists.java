package org.esflod.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of {@code ontology/schemes}: SKOS concepts with their labels.
 *
 * <p>A label resolves to a code where it equals a label of the scheme (preferred, alternative or hidden, in any language)
 * but for case and white space, and the concept belongs to the programme period or to all of them. Never by likeness.
 *
 * <p>Errors: a file that is no Turtle, a concept without notation, scheme or Swedish label, an IRI that is not scheme and
 * notation, or a label that fits two concepts of one scheme in one period is a {@link LoaderException}.
 *
 * <p>The only class of this package that knows an RDF library: the lists are RDF because they are published as they are.
 */
public final class CodeLists {
    private static final String SCHEMES = BaseIri.PLACEHOLDER + "id/scheme/";
    private static final String PROGRAMMES = SCHEMES + "programme/";

    /** Scheme to concepts by code. */
    private final Map<String, Map<String, Concept>> concepts = new HashMap<>();

    /** Scheme to folded label to concepts: several only where each belongs to another period. */
    private final Map<String, Map<String, Set<Concept>>> byLabel = new HashMap<>();

    /** Scheme to Swedish labels as written. */
    private final Map<String, Set<String>> swedish = new HashMap<>();

    /**
     * One code.
     *
     * @param scheme such as {@code programme-area}
     * @param code its notation, such as {@code 2007-2013-1}
     * @param label its preferred label in Swedish
     * @param programmePeriod the period that it belongs to; null: all
     */
    public record Concept(
            String scheme,
            String code,
            String label,
            @Nullable String programmePeriod) {
        private boolean overlaps(Concept other) {
            return programmePeriod == null
                    || other.programmePeriod == null
                    || programmePeriod.equals(other.programmePeriod);
        }
    }

    private CodeLists() {}

    /** The lists of all Turtle files of a folder. */
    public static CodeLists read(Path folder) {
        CodeLists lists = new CodeLists();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LoaderException("the folder of code lists " + folder + " cannot be read", e);
        }
        if (files.isEmpty()) {
            throw new LoaderException("no code list (*.ttl) in " + folder);
        }
        files.forEach(lists::readFile);
        return lists;
    }

    /** The concept that a label stands for in a programme period. */
    public Optional<Concept> find(String scheme, String programmePeriod, String label) {
        return byLabel.getOrDefault(scheme, Map.of()).getOrDefault(Names.folded(label), Set.of()).stream()
                .filter(concept -> concept.programmePeriod == null || concept.programmePeriod.equals(programmePeriod))
                .findFirst();
    }

    /** The code that a label stands for in a programme period: {@code 2007-2013-1}. */
    public Optional<String> code(String scheme, String programmePeriod, String label) {
        return find(scheme, programmePeriod, label).map(Concept::code);
    }

    /** The Swedish labels of a scheme, preferred and alternative, as written; sorted. */
    public Set<String> labels(String scheme) {
        return Collections.unmodifiableSet(swedish.getOrDefault(scheme, Set.of()));
    }

    private void readFile(Path file) {
        Model model;
        try (InputStream in = Files.newInputStream(file)) {
            // The collector keeps the parser from logging what is thrown anyway.
            model = Rio.parse(
                    in,
                    BaseIri.PLACEHOLDER,
                    RDFFormat.TURTLE,
                    new ParserConfig(),
                    SimpleValueFactory.getInstance(),
                    new ParseErrorCollector());
        } catch (RDFParseException e) {
            throw new LoaderException(file + ":" + e.getLineNumber() + ": no Turtle: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("the code list " + file + " cannot be read", e);
        }
        Map<String, Resource> sorted = new TreeMap<>();
        model.filter(null, RDF.TYPE, SKOS.CONCEPT)
                .subjects()
                .forEach(subject -> sorted.put(subject.stringValue(), subject));
        sorted.values().forEach(subject -> add(file, model, subject));
    }

    private void add(Path file, Model model, Resource subject) {
        String scheme = Models.getPropertyIRI(model, subject, SKOS.IN_SCHEME)
                .map(Value::stringValue)
                .filter(iri -> iri.startsWith(SCHEMES))
                .map(iri -> iri.substring(SCHEMES.length()))
                .orElseThrow(() -> wrong(file, subject, "no skos:inScheme under " + SCHEMES));
        String code = Models.getPropertyString(model, subject, SKOS.NOTATION)
                .orElseThrow(() -> wrong(file, subject, "no skos:notation"));
        if (!subject.stringValue().equals(SCHEMES + scheme + "/" + code)) {
            throw wrong(file, subject, "its IRI must be " + SCHEMES + scheme + "/" + code);
        }
        String label = literals(model, subject, SKOS.PREF_LABEL, "sv").stream()
                .findFirst()
                .orElseThrow(() -> wrong(file, subject, "no skos:prefLabel in Swedish"));
        String period = model.filter(subject, SKOS.BROADER, null).objects().stream()
                .map(Value::stringValue)
                .filter(iri -> iri.startsWith(PROGRAMMES))
                .map(iri -> iri.substring(PROGRAMMES.length()))
                .findFirst()
                .orElse(null);
        Concept concept = new Concept(scheme, code, label, period);
        if (concepts.computeIfAbsent(scheme, key -> new HashMap<>()).put(code, concept) != null) {
            throw wrong(file, subject, "defined in two files");
        }
        for (var property : List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL)) {
            for (String text : literals(model, subject, property, null)) {
                addLabel(file, subject, concept, text);
            }
        }
        Set<String> written = swedish.computeIfAbsent(scheme, key -> new TreeSet<>());
        written.addAll(literals(model, subject, SKOS.PREF_LABEL, "sv"));
        written.addAll(literals(model, subject, SKOS.ALT_LABEL, "sv"));
    }

    private void addLabel(Path file, Resource subject, Concept concept, String label) {
        Set<Concept> same = byLabel.computeIfAbsent(concept.scheme, key -> new HashMap<>())
                .computeIfAbsent(Names.folded(label), key -> new LinkedHashSet<>());
        for (Concept other : same) {
            if (!other.equals(concept) && other.overlaps(concept)) {
                throw wrong(file, subject, "label '" + label + "' also fits " + other.code);
            }
        }
        same.add(concept);
    }

    /** In the order of their text, so that nothing depends on the order of the file. */
    private static Set<String> literals(Model model, Resource subject, IRI property, @Nullable String language) {
        Set<String> texts = new TreeSet<>();
        for (Value value : model.filter(subject, property, null).objects()) {
            if (value instanceof Literal literal
                    && (language == null || literal.getLanguage().orElse("").equals(language))) {
                texts.add(literal.getLabel());
            }
        }
        return texts;
    }

    private static LoaderException wrong(Path file, Resource subject, String what) {
        return new LoaderException(file + ": concept " + subject + ": " + what);
    }
}
