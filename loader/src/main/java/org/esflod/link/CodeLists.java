package org.esflod.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
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
 * <p>A label resolves to a code where it equals, but for case and white space, a label of the scheme (preferred,
 * alternative or hidden, in any language), its notation or its identifier, and the concept belongs to the programme
 * period and to the programme, or to all of them. Never by likeness. A concept belongs to the period that its {@code
 * esf:programmePeriod} names, and to the programme that {@code skos:broader} leads to, however many steps away.
 *
 * <p>Errors: a file that is no Turtle, a concept without notation, scheme or Swedish label, an IRI that is not scheme and
 * notation, or a label that fits two concepts of one scheme in one period is a {@link LoaderException}.
 *
 * <p>The only class of this package that knows an RDF library: the lists are RDF because they are published as they are.
 */
public final class CodeLists {
    private static final String SCHEMES = BaseIri.PLACEHOLDER + "id/scheme/";
    private static final String PROGRAMMES = SCHEMES + "programme/";
    private static final IRI PROGRAMME_PERIOD =
            SimpleValueFactory.getInstance().createIRI(BaseIri.TERMS + "programmePeriod");

    /** Scheme to concepts by code. */
    private final Map<String, Map<String, Concept>> concepts = new HashMap<>();

    /** Scheme to folded label to concepts: several only where each belongs to another period or programme. */
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
     * @param programme code of the programme that it belongs to; null: all
     */
    public record Concept(
            String scheme,
            String code,
            String label,
            @Nullable String programmePeriod,
            @Nullable String programme) {
        private boolean overlaps(Concept other) {
            return (programmePeriod == null
                            || other.programmePeriod == null
                            || programmePeriod.equals(other.programmePeriod))
                    && (programme == null || other.programme == null || programme.equals(other.programme));
        }

        private boolean holdsIn(String period, @Nullable String ofProgramme) {
            return (programmePeriod == null || programmePeriod.equals(period))
                    && (programme == null || programme.equals(ofProgramme));
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
        Map<Path, Model> models = new LinkedHashMap<>();
        Model all = new LinkedHashModel();
        for (Path file : files) {
            Model model = parsed(file);
            models.put(file, model);
            all.addAll(model);
        }
        models.forEach((file, model) -> lists.addAll(file, model, all));
        return lists;
    }

    /**
     * The concept that a label stands for.
     *
     * @param programme code of the programme that the label was met in; null where not known: then a concept that
     *     belongs to one programme is not found
     */
    public Optional<Concept> find(String scheme, String programmePeriod, @Nullable String programme, String label) {
        return byLabel.getOrDefault(scheme, Map.of()).getOrDefault(Names.folded(label), Set.of()).stream()
                .filter(concept -> concept.holdsIn(programmePeriod, programme))
                .findFirst();
    }

    /** The code that a label stands for in every programme of a programme period: {@code pre-study}. */
    public Optional<String> code(String scheme, String programmePeriod, String label) {
        return find(scheme, programmePeriod, null, label).map(Concept::code);
    }

    /** The Swedish labels of a scheme, preferred and alternative, as written; sorted. */
    public Set<String> labels(String scheme) {
        return Collections.unmodifiableSet(swedish.getOrDefault(scheme, Set.of()));
    }

    private static Model parsed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            // The collector keeps the parser from logging what is thrown anyway.
            return Rio.parse(
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
    }

    private void addAll(Path file, Model model, Model all) {
        Map<String, Resource> sorted = new TreeMap<>();
        model.filter(null, RDF.TYPE, SKOS.CONCEPT)
                .subjects()
                .forEach(subject -> sorted.put(subject.stringValue(), subject));
        sorted.values().forEach(subject -> add(file, model, all, subject));
    }

    private void add(Path file, Model model, Model all, Resource subject) {
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
        Concept concept = new Concept(
                scheme,
                code,
                label,
                Models.getPropertyString(model, subject, PROGRAMME_PERIOD).orElse(null),
                programme(all, subject));
        if (concepts.computeIfAbsent(scheme, key -> new HashMap<>()).put(code, concept) != null) {
            throw wrong(file, subject, "defined in two files");
        }
        for (var property :
                List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL, SKOS.NOTATION, DCTERMS.IDENTIFIER)) {
            for (String text : literals(model, subject, property, null)) {
                addLabel(file, subject, concept, text);
            }
        }
        Set<String> written = swedish.computeIfAbsent(scheme, key -> new TreeSet<>());
        written.addAll(literals(model, subject, SKOS.PREF_LABEL, "sv"));
        written.addAll(literals(model, subject, SKOS.ALT_LABEL, "sv"));
    }

    /** The programme above a concept; null where none is, and for a programme itself. */
    private static @Nullable String programme(Model all, Resource subject) {
        Set<Value> seen = new LinkedHashSet<>();
        Deque<Value> next =
                new ArrayDeque<>(all.filter(subject, SKOS.BROADER, null).objects());
        while (!next.isEmpty()) {
            Value broader = next.remove();
            if (broader.stringValue().startsWith(PROGRAMMES)) {
                return broader.stringValue().substring(PROGRAMMES.length());
            }
            if (broader instanceof Resource concept && seen.add(broader)) {
                next.addAll(all.filter(concept, SKOS.BROADER, null).objects());
            }
        }
        return null;
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
