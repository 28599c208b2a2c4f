package org.esflod.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A name made ready for comparison, once for all names that it is compared with. */
final class AnalysedName {
    private static final double PLACE = 0.8;
    private static final double LETTER = 0.5;
    private static final double END_STOP = 0.5;

    final NameKeys keys;
    final @Nullable LegalForm form;

    /** Words that tell something: no form, no number; folded, in their order. */
    final String[] words;

    /** What the words stand for in the table of generic words; else themselves. */
    final String[] canonical;

    final double[] weight;

    /** Words of the table of generic words, stop words among them. */
    final boolean[] generic;

    final boolean[] stop;
    final boolean[] dotted;

    /** Letters with full stops between them: no word that somebody may misspell. */
    final boolean[] initialism;

    /** Place of each word; null for words of none. */
    final @Nullable String[] place;

    /** Numbers, Roman ones among them, in digits, in their order. */
    final List<String> numbers;

    /** All words without blanks. */
    final String joined;

    /** First letters of the words, with and without those of stop words. */
    final String initials;

    final String contentInitials;
    final double total;

    AnalysedName(
            String name,
            LegalForms forms,
            GenericWords table,
            PlaceWords places,
            ToDoubleFunction<String> tokenWeight) {
        Reading reading = Reading.of(name, forms);
        this.keys = NameKeys.of(reading, forms);
        LegalForms.Stripped stripped = forms.strip(reading.words(), true);
        this.form = stripped.form();
        List<Reading.Word> left = new ArrayList<>();
        this.numbers = new ArrayList<>();
        List<Integer> kept = stripped.kept();
        for (int i = 0; i < kept.size(); i++) {
            Reading.Word word = reading.words().get(kept.get(i));
            String number = number(word, i, kept.size());
            if (number == null || kept.size() == 1) {
                left.add(word);
            } else if (!numbers.isEmpty()
                    && i > 0
                    && NumberWords.joins(numbers.get(numbers.size() - 1), number)
                    && NumberWords.digits(reading.words().get(kept.get(i - 1)).folded()) != null) {
                numbers.add(numbers.remove(numbers.size() - 1).charAt(0) + number);
            } else {
                numbers.add(number);
            }
        }
        int n = left.size();
        words = new String[n];
        canonical = new String[n];
        weight = new double[n];
        generic = new boolean[n];
        stop = new boolean[n];
        dotted = new boolean[n];
        initialism = new boolean[n];
        for (int i = 0; i < n; i++) {
            words[i] = left.get(i).folded();
            dotted[i] = left.get(i).dotted();
            initialism[i] = left.get(i).initialism();
        }
        place = places.of(words);
        StringBuilder all = new StringBuilder();
        StringBuilder first = new StringBuilder();
        StringBuilder firstOfContent = new StringBuilder();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            GenericWords.Word known = table.of(words[i]);
            canonical[i] = known.canonical();
            // At an end, what is a preposition in one language is a name in another: "Per Bygg".
            stop[i] = known.article() || (known.stop() && i > 0 && i < n - 1);
            generic[i] = known.weight() < 1;
            double factor = known.stop() && !stop[i] ? END_STOP : known.weight();
            if (place[i] != null) {
                factor = Math.min(factor, PLACE);
            }
            if (words[i].length() == 1) {
                factor = Math.min(factor, LETTER);
            }
            weight[i] = factor * tokenWeight.applyAsDouble(words[i]);
            sum += weight[i];
            all.append(words[i]);
            first.append(words[i].charAt(0));
            if (!stop[i]) {
                firstOfContent.append(words[i].charAt(0));
            }
        }
        joined = all.toString();
        initials = first.toString();
        contentInitials = firstOfContent.toString();
        total = sum;
    }

    /** A number in digits or letters; a Roman one in capitals behind the first word. */
    private static @Nullable String number(Reading.Word word, int position, int count) {
        String digits = NumberWords.digits(word.folded());
        if (digits != null) {
            return digits;
        }
        boolean several = word.folded().length() > 1;
        if (position == 0
                || (!several && position < count - 1)
                || !(word.capitals() || word.folded().startsWith("ii"))) {
            return null;
        }
        int roman = NumberWords.roman(word.folded());
        return roman == 0 ? null : Integer.toString(roman);
    }
}
