package org.esflod.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.esflod.index.Count;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Labels;
import org.esflod.web.Language;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/**
 * The things of one version, by the ids that this service gives them.
 *
 * <p>An id is the part of an IRI below {@code {base}id/}: {@code organisation/2120001124}; that of a region is {@code
 * region/SE22}.
 */
final class Things {
    private static final String ID = "id/";
    /** More than there are municipalities, regions or programmes. */
    private static final int MOST = 1_000;

    /** Where the ids of regions begin. */
    static final String REGION = "region/";

    static final String NUTS = "http://data.europa.eu/nuts/code/";

    /** Letters of a word in which nobody misspells it: more are needed to tell words, fewer to find misspelt ones. */
    private static final int BEGINNING = 4;

    /** As many as the search takes with their beginnings. */
    private static final int MOST_WORDS = 8;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Served served;
    private final SearchIndex index;

    private final Labels labels;
    private final Language language;

    private Things(Served served, SearchIndex index, Labels labels, Language language) {
        this.served = served;
        this.index = index;
        this.labels = labels;
        this.language = language;
    }

    /** Those of a version; refused where it was published without an index. */
    static Things of(Served served, Labels labels, Language language) {
        SearchIndex index = served.index();
        if (index == null) {
            throw Refused.unavailable("this version was published without a search index");
        }
        return new Things(served, index, labels, language);
    }

    Served served() {
        return served;
    }

    Language language() {
        return language;
    }

    /** The thing of a type with that key; null where there is none. */
    @Nullable
    Entry find(Type type, String key) {
        return index.find(type == Type.REGION ? NUTS + key : served.base().iri() + ID + type.id(key));
    }

    /** The thing with that id, or with that IRI; null where there is none. */
    @Nullable
    Entry find(String idOrIri) {
        String id = id(idOrIri);
        for (Type type : Type.values()) {
            String key = type.key(id);
            if (key != null) {
                Entry entry = find(type, key);
                if (entry != null && entry.kind() == type.kind()) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** The id of an IRI; what is no IRI of a thing stays as it is. */
    String id(String iri) {
        String own = served.base().iri() + ID;
        return iri.startsWith(own)
                ? iri.substring(own.length())
                : iri.startsWith(NUTS) ? Type.REGION.id(iri.substring(NUTS.length())) : iri;
    }

    /** The last part of an id or IRI: {@code 1280} for {@code municipality/1280} and for {@code 1280}. */
    static String key(String idOrKey) {
        return idOrKey.substring(idOrKey.lastIndexOf('/') + 1);
    }

    /**
     * Things of a type that have words of a text, or words that begin as they do, those with the most first.
     *
     * @param most how many at most
     */
    List<Entry> like(Type type, String text, int most) {
        String any = words(text)
                .flatMap(word -> word.length() > BEGINNING
                        ? Stream.of(word, word.substring(0, BEGINNING) + "*")
                        : Stream.of(word))
                .distinct()
                .collect(Collectors.joining(" | "));
        return find(any, most, type.kind());
    }

    /**
     * Things of some types that have the words of a text, the last one as far as it is typed.
     *
     * @param most how many at most
     */
    List<Entry> beginning(List<Type> types, String text, int most) {
        String all = words(text).collect(Collectors.joining(" "));
        return find(
                all.isEmpty() ? "" : all + "*",
                most,
                types.stream().map(Type::kind).toArray(Kind[]::new));
    }

    private List<Entry> find(String words, int most, Kind... kinds) {
        return words.isEmpty()
                ? List.of()
                : index.search(Selection.of(kinds)
                                .saying(words)
                                .by(Selection.Order.RELEVANCE)
                                .page(0, most))
                        .entries();
    }

    /** Letters and digits only: what else the search has a meaning for is no part of a name. */
    private static Stream<String> words(String text) {
        return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).limit(MOST_WORDS);
    }

    /** What a thing is called; its key where the version does not have it. */
    String name(Type type, String key) {
        Entry entry = find(type, key);
        return entry == null ? key : entry.name(language.tag());
    }

    /** The key in an id or IRI of a type; a text that is neither as it stands. */
    static String keyOf(Type type, String stated) {
        int at = stated.indexOf(type.id(""));
        return at < 0 ? stated : stated.substring(at + type.id("").length());
    }

    /** What the default graph says of a thing by one property. */
    List<Node> objects(Entry entry, Node property) {
        return served.read(store -> {
            List<Node> objects = new ArrayList<>();
            store.getDefaultGraph()
                    .find(NodeFactory.createURI(entry.iri()), property, Node.ANY)
                    .forEachRemaining(statement -> objects.add(statement.getObject()));
            return objects;
        });
    }

    /** What anything else is called, such as a legal form. */
    String label(String iri) {
        return served.read(store -> labels.text(served, store, iri, language));
    }

    /** The values of a facet among projects, with what was granted under each. */
    List<Count> count(Selection projects, Facet facet) {
        return index.search(projects.page(0, 0).count(facet)).counts().getOrDefault(facet, List.of());
    }

    /** Everything of a type that has few things, such as municipalities. */
    List<Entry> all(Type type) {
        return index.search(Selection.of(type.kind()).page(0, MOST)).entries();
    }
}
