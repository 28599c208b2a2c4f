package org.esflod.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One thing while its fields are collected: what it is called, what it is counted under, what it is found by. */
final class IndexDocument {
    private static final String ENGLISH = "en";
    private static final String UNKNOWN = "und";
    private static final String SEK = "SEK";

    // Lucene takes no longer term than 32,766 bytes; no code and no case number comes near this.
    private static final int LONGEST_TERM = 1_000;
    private static final int LONGEST_SORTED_NAME = 200;

    private final Document document = new Document();
    private final Kind kind;
    private final String iri;
    private final String key;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
    private @Nullable BigDecimal granted;
    private @Nullable String currency;
    private long projects;

    IndexDocument(Kind kind, String iri, String key) {
        this.kind = kind;
        this.iri = iri;
        this.key = key;
        term(Fields.KIND, kind.name());
        term(Fields.IRI, iri);
        identifier(key);
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(start(key))));
    }

    /** What it is called; the first one of a language is shown, all are found. */
    void name(@Nullable String name, String language) {
        if (name == null || name.isBlank()) {
            return;
        }
        names.putIfAbsent(language.equals(UNKNOWN) ? "" : language, name);
        document.add(new TextField(language.equals(ENGLISH) ? Fields.NAME_EN : Fields.NAME_SV, name, Field.Store.NO));
    }

    /** Words that it is found by. */
    void text(@Nullable String text, String language) {
        if (text != null && !text.isBlank()) {
            document.add(
                    new TextField(language.equals(ENGLISH) ? Fields.TEXT_EN : Fields.TEXT_SV, text, Field.Store.NO));
        }
    }

    /** What it is found by as a whole: a case number, an organisation number. */
    void identifier(@Nullable String identifier) {
        if (identifier != null) {
            term(Fields.IDENTIFIER, Fields.identifier(identifier));
        }
    }

    /** A value that it is counted under; once, however often it is given. Gives whether it is a new one. */
    boolean facet(Facet facet, @Nullable String value) {
        if (value == null || value.length() > LONGEST_TERM) {
            return false;
        }
        List<String> values = facets.computeIfAbsent(facet, none -> new ArrayList<>());
        if (values.contains(value)) {
            return false;
        }
        values.add(value);
        document.add(new KeywordField(Fields.of(facet), value, Field.Store.NO));
        return true;
    }

    /** When it began. */
    void start(LocalDate day) {
        document.add(new NumericDocValuesField(Fields.START, day.toEpochDay()));
        facet(Facet.YEAR, String.format(Locale.ROOT, "%04d", day.getYear()));
    }

    /** What was granted; only what is in SEK is summed and sorted by. */
    void granted(BigDecimal amount, String inCurrency) {
        granted = amount;
        currency = inCurrency;
        if (!inCurrency.equals(SEK)) {
            return;
        }
        document.add(new DoubleDocValuesField(Fields.SIZE, amount.doubleValue()));
        BigDecimal ore = amount.movePointRight(2).stripTrailingZeros();
        if (ore.scale() <= 0 && ore.abs().compareTo(BigDecimal.valueOf(Fields.MOST_ORE)) <= 0) {
            document.add(new NumericDocValuesField(Fields.ORE, ore.longValueExact()));
        } else {
            document.add(new BinaryDocValuesField(Fields.ODD, new BytesRef(amount.toString())));
        }
    }

    /** How many municipalities it names. */
    void municipalities(int number) {
        document.add(new NumericDocValuesField(Fields.MUNICIPALITIES, number));
    }

    /** How many projects it has. */
    void projects(long number) {
        projects = number;
    }

    /**
     * The document, complete.
     *
     * @param alphabet what sorts names
     */
    Document document(Collator alphabet) {
        if (names.isEmpty()) {
            names.put("", key);
        }
        Entry entry = new Entry(kind, iri, key, names, facets, granted, currency, projects);
        String name = entry.name("sv");
        document.add(new SortedDocValuesField(
                Fields.NAME_ORDER,
                new BytesRef(alphabet.getCollationKey(name.substring(0, Math.min(name.length(), LONGEST_SORTED_NAME)))
                        .toByteArray())));
        try {
            document.add(new StoredField(Fields.ENTRY, Fields.JSON.writeValueAsBytes(entry)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry that cannot be written as JSON", e);
        }
        return document;
    }

    /** The text of a member; null where it is absent. */
    static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private void term(String field, String value) {
        if (value.length() <= LONGEST_TERM) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TERM));
    }
}
