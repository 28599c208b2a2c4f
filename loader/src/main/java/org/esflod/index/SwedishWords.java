package org.esflod.index;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * Swedish words to what they have in common: {@code vägar}, {@code vägen} and {@code vägarna} to {@code väg}.
 *
 * <p>As {@link SwedishAnalyzer}, but its stemmer leaves some definite forms as they are ({@code arbetet}, {@code skolan}),
 * so that such a word is found as itself and without its ending. {@code å}, {@code ä} and {@code ö} stay
 * letters of their own: Habo is not Håbo.
 */
public final class SwedishWords extends Analyzer {
    // Not of -het and -itet, which are no definite forms: verksamhet, kvalitet.
    private static final Pattern DEFINITE_NEUTER = Pattern.compile("^(\\p{L}{2,}(?<!h|it))ets?$");
    private static final Pattern DEFINITE_OF_A = Pattern.compile("^(\\p{L}{2,}a)ns?$");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream telling = new StopFilter(new LowerCaseFilter(words), SwedishAnalyzer.getDefaultStopSet());
        TokenStream both = new PatternCaptureGroupTokenFilter(telling, true, DEFINITE_NEUTER, DEFINITE_OF_A);
        return new TokenStreamComponents(
                words, new RemoveDuplicatesTokenFilter(new SnowballFilter(both, new SwedishStemmer())));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
    }
}
