package org.esflod.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.esflod.problem.PersonalData;
import org.esflod.project.Keys;

/** How names are compared. No form folds å, ä or ö away: Habo and Håbo are two municipalities. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    /** Equal but for case and white space. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Equal but for case, blanks, hyphens and punctuation: {@code ÖstraGöinge} is {@code Östra Göinge}. */
    static String compact(String name) {
        return Keys.normalised(name).replace(" ", "");
    }

    /** Letters without their marks, ø and æ as the letters that Swedish has for them: {@code ostersund}. */
    static String withoutMarks(String lowerCase) {
        return MARKS.matcher(Normalizer.normalize(swedish(lowerCase), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The letters of Norwegian and Danish as those that Swedish has for them: {@code söndre} for {@code søndre}. */
    static String swedish(String lowerCase) {
        return lowerCase.replace('ø', 'ö').replace('æ', 'ä');
    }

    /** What is left of a name whose å, ä and ö were lost: {@code habo} for {@code Håbo}. Only to see what collides. */
    static String withoutRings(String name) {
        return compact(name).replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }

    /** As keyboards without diacritics write a name, lower case: {@code mueller}, {@code aakesson}. */
    static String withDigraphs(String lowerCase) {
        return PersonalData.plain(lowerCase
                .replace("å", "aa")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ø", "oe")
                .replace("æ", "ae")
                .replace("ü", "ue"));
    }

    /** The same with the digraphs of other keyboards: {@code oesteraaker}, {@code oesteraker}. */
    static boolean lostItsRings(String name, String original) {
        String bare = compact(name);
        String digraphs = compact(original).replace("ä", "ae").replace("ö", "oe");
        return !bare.equals(compact(original))
                && (bare.equals(withoutRings(original))
                        || bare.equals(digraphs.replace('å', 'a'))
                        || bare.equals(digraphs.replace("å", "aa")));
    }
}
