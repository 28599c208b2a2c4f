package org.esflod.link;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.Luhn;
import org.jspecify.annotations.Nullable;

/**
 * What a stated organisation number turned out to be.
 *
 * <p>Shape: {@code 212000-1124}, {@code 2120001124}, or twelve digits that begin with 16. The last digit is a check
 * digit (Luhn). The third digit of a legal person's number is 2 or more; below that it is the month of a birth date, so
 * the number may be a personal identity number and goes nowhere: not into an IRI, a literal, a hash or a report.
 */
sealed interface OrganisationNumber {
    /** Digits that are an identity number or an organisation number by their shape. */
    Pattern SHAPE = Pattern.compile("(?<![0-9])(16|18|19|20)?([0-9]{6})\\s?[-\u2010-\u2015+]?\\s?([0-9]{4})(?![0-9])");

    /** One outcome for each case. */
    <R> R fold(Function<Valid, R> valid, Supplier<R> withheld, Supplier<R> invalid);

    /**
     * A legal person's number.
     *
     * @param key its ten digits
     */
    record Valid(String key) implements OrganisationNumber {
        @Override
        public <R> R fold(Function<Valid, R> valid, Supplier<R> withheld, Supplier<R> invalid) {
            return valid.apply(this);
        }
    }

    /** It may be a personal identity number. Holds nothing, so that nothing can be told. */
    record Withheld() implements OrganisationNumber {
        @Override
        public <R> R fold(Function<Valid, R> valid, Supplier<R> withheld, Supplier<R> invalid) {
            return withheld.get();
        }
    }

    /** It has a wrong check digit or form. */
    record Invalid() implements OrganisationNumber {
        @Override
        public <R> R fold(Function<Valid, R> valid, Supplier<R> withheld, Supplier<R> invalid) {
            return invalid.get();
        }
    }

    /** Judges what a source states as the number and nothing else. */
    static OrganisationNumber read(String stated) {
        Matcher shape = SHAPE.matcher(stated.strip());
        if (shape.matches()) {
            return judge(shape.group(1), shape.group(2) + shape.group(3));
        }
        // Some other text around digits that may be a person's.
        shape.reset();
        while (shape.find()) {
            if (judge(shape.group(1), shape.group(2) + shape.group(3)) instanceof Withheld) {
                return new Withheld();
            }
        }
        return new Invalid();
    }

    private static OrganisationNumber judge(@Nullable String prefix, String digits) {
        boolean century = prefix != null && !prefix.equals("16");
        if (century || digits.charAt(2) < '2') {
            return new Withheld();
        }
        return Luhn.holds(digits) ? new Valid(digits) : new Invalid();
    }

    /** Ten digits of everything in a text that has the shape of such a number. */
    static List<String> digitsIn(String text) {
        return SHAPE.matcher(text)
                .results()
                .map(match -> match.group(2) + match.group(3))
                .toList();
    }

    /**
     * What may be told of a number that is invalid: itself where it is one of a legal person but for its check digit, else
     * nothing. Anything may stand in its place: a name, or an identity number whose first zero a spreadsheet left out.
     */
    static String shown(String invalid) {
        return isOfAnOrganisation(invalid) ? invalid : "";
    }

    /** Whether a text is the number of a legal person, be its check digit wrong, and nothing else. */
    static boolean isOfAnOrganisation(String text) {
        return SHAPE.matcher(text.strip()).matches() && read(text).fold(valid -> true, () -> false, () -> true);
    }

    /** As it is written: {@code 212000-1124} for the key {@code 2120001124}. */
    static String written(String key) {
        return key.substring(0, 6) + "-" + key.substring(6);
    }
}
