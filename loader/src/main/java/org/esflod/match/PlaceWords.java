package org.esflod.match;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of countries, Swedish municipalities, counties and provinces, and large cities, to see that two names tell of two
 * places. Never an owner.
 *
 * <p>Source: {@code mapping/reference/place_words.csv}. Absent: a place that the table lacks is a word like others.
 */
public final class PlaceWords {
    private static final String[] COLUMNS = {"name", "place"};
    private static final int SHORTEST_WITH_GENITIVE = 4;

    private final Map<String, String> places = new HashMap<>();
    private int longest = 1;

    private static final class Standard {
        static final PlaceWords TABLE = new PlaceWords(ReferenceRows.built("place_words.csv", COLUMNS));
    }

    private PlaceWords(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            String place = row.getOrDefault("place", "");
            List<String> words = Reading.of(row.getOrDefault("name", ""), LegalForms.standard()).words().stream()
                    .map(Reading.Word::folded)
                    .toList();
            places.putIfAbsent(String.join(" ", words), place);
            longest = Math.max(longest, words.size());
        }
    }

    /** The table that the program was built with. */
    public static PlaceWords standard() {
        return Standard.TABLE;
    }

    /** A table, in the form of {@code mapping/reference/place_words.csv}. */
    public static PlaceWords read(Path file) {
        return new PlaceWords(ReferenceRows.of(file, COLUMNS));
    }

    /** The place of each folded word, such as {@code 1280} for {@code malmo} or {@code malmos}; null for words of none. */
    @Nullable
    String[] of(String[] folded) {
        @Nullable String[] found = new String[folded.length];
        for (int start = 0; start < folded.length; start++) {
            if (found[start] != null) {
                continue;
            }
            StringBuilder joined = new StringBuilder();
            int end = start;
            String place = null;
            for (int i = start; i < folded.length && i < start + longest; i++) {
                if (i > start) {
                    joined.append(' ');
                }
                joined.append(folded[i]);
                String here = place(joined.toString());
                if (here != null) {
                    place = here;
                    end = i;
                }
            }
            for (int i = start; place != null && i <= end; i++) {
                found[i] = place;
            }
        }
        return found;
    }

    private @Nullable String place(String name) {
        String place = places.get(name);
        if (place == null && name.length() > SHORTEST_WITH_GENITIVE && name.endsWith("s")) {
            place = places.get(name.substring(0, name.length() - 1));
        }
        return place;
    }
}
