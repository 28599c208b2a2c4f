package org.esflod.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** The fields of the index, and how text in them is analysed: the same when it is written and when it is searched. */
final class Fields {
    /** The folder of a version that has the index. */
    static final String FOLDER = "search";

    static final String KIND = "kind";
    static final String IRI = "iri";

    /** Identifiers as {@link #identifier} folds them. */
    static final String IDENTIFIER = "identifier";

    /** The {@link Entry} as JSON, not searched. */
    static final String ENTRY = "entry";

    static final String KEY = "key";

    /** What names are sorted by: bytes in the order of the Swedish alphabet. */
    static final String NAME_ORDER = "name.order";

    /** Days from 1970 to the start. */
    static final String START = "start";

    /** Support granted in SEK, in öre; at most {@link #MOST_ORE}. */
    static final String ORE = "granted.ore";

    /** Support granted in SEK as a decimal number, where it is not a whole number of öre or is more than {@link #MOST_ORE}. */
    static final String ODD = "granted.odd";

    /** Support granted in SEK, near enough to sort by. */
    static final String SIZE = "granted.size";

    /** How many municipalities a project names, those without a code among them. */
    static final String MUNICIPALITIES = "municipalities";

    static final String NAME_SV = "name.sv";
    static final String NAME_EN = "name.en";
    static final String TEXT_SV = "text.sv";
    static final String TEXT_EN = "text.en";

    /** Ten billion kronor: what nine million projects of that size were granted still fits a long. */
    static final long MOST_ORE = 1_000_000_000_000L;

    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("\\d{6}-\\d{4}");

    /** For entries. */
    static final ObjectMapper JSON = new ObjectMapper();

    private Fields() {}

    static String of(Facet facet) {
        return "facet." + facet.name();
    }

    /** In small letters; an organisation number without its hyphen. */
    static String identifier(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        return ORGANISATION_NUMBER.matcher(small).matches() ? small.replace("-", "") : small;
    }

    /** Threads may share it. */
    static Analyzer analyzer() {
        Analyzer swedish = new SwedishWords();
        Analyzer english = new EnglishAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(), Map.of(NAME_SV, swedish, TEXT_SV, swedish, NAME_EN, english, TEXT_EN, english));
    }
}
