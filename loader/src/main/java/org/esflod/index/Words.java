package org.esflod.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed, as a query: each word must be found, in Swedish, in English or as an identifier.
 *
 * <p>{@code "two words"} is a phrase, {@code vård*} a beginning, {@code -word} leaves out, {@code |} is or. Whatever else
 * is typed is taken as it can be; nothing is an error. Words that say nothing (och, the) are left out, unless there are no
 * others.
 */
final class Words extends SimpleQueryParser {
    private static final float IDENTIFIER_WEIGHT = 20f;
    // A little of the other fields' scores, so that of two titles the one whose text has the word too comes first.
    private static final float TIES = 0.1f;
    private static final int SYNTAX = AND_OPERATOR
            | OR_OPERATOR
            | NOT_OPERATOR
            | PHRASE_OPERATOR
            | PREFIX_OPERATOR
            | PRECEDENCE_OPERATORS
            | WHITESPACE_OPERATOR;

    // As many are used to write it. AND needs nothing: every word must be found, and "and" says nothing.
    private static final Pattern OR = Pattern.compile(" OR ");
    private static final Pattern NOT = Pattern.compile(" NOT ");

    private final boolean all;

    private Words(Analyzer analyzer, Map<String, Float> fields, boolean all) {
        super(analyzer, fields, SYNTAX);
        this.all = all;
        setDefaultOperator(BooleanClause.Occur.MUST);
    }

    /**
     * The query for a text of at most {@link SearchIndex#MAX_TEXT} characters.
     *
     * @param fields where words are looked for, and how much a hit there weighs
     */
    static Query query(String text, Analyzer analyzer, Map<String, Float> fields) {
        String signs = OR.matcher(NOT.matcher(text).replaceAll(" -")).replaceAll(" | ");
        Query telling = new Words(analyzer, fields, false).parse(signs);
        return telling instanceof MatchNoDocsQuery ? new Words(analyzer, fields, true).parse(signs) : telling;
    }

    @Override
    protected @Nullable Query newDefaultQuery(String text) {
        if (!all && saysNothing(text)) {
            return null;
        }
        List<Query> ways = new ArrayList<>();
        ways.add(
                new BoostQuery(new TermQuery(new Term(Fields.IDENTIFIER, Fields.identifier(text))), IDENTIFIER_WEIGHT));
        weights.forEach((field, weight) -> {
            Query query = createBooleanQuery(field, text, BooleanClause.Occur.MUST);
            if (query != null) {
                ways.add(new BoostQuery(query, weight));
            }
        });
        return new DisjunctionMaxQuery(ways, TIES);
    }

    @Override
    protected @Nullable Query newPhraseQuery(String text, int slop) {
        List<Query> ways = new ArrayList<>();
        weights.forEach((field, weight) -> {
            Query query = createPhraseQuery(field, text, slop);
            if (query != null) {
                ways.add(new BoostQuery(query, weight));
            }
        });
        return ways.isEmpty() ? null : new DisjunctionMaxQuery(ways, TIES);
    }

    @Override
    protected Query newPrefixQuery(String text) {
        String beginning = text.toLowerCase(Locale.ROOT);
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.IDENTIFIER, beginning)), IDENTIFIER_WEIGHT));
        weights.forEach(
                (field, weight) -> ways.add(new BoostQuery(new PrefixQuery(new Term(field, beginning)), weight)));
        return new DisjunctionMaxQuery(ways, TIES);
    }

    private static boolean saysNothing(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return SwedishAnalyzer.getDefaultStopSet().contains(small)
                || EnglishAnalyzer.getDefaultStopSet().contains(small);
    }
}
