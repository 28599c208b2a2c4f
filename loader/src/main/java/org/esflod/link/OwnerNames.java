package org.esflod.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Owners to organisations by their names, departments included.
 *
 * <p>First hit wins: the whole label is a name of the {@link OwnerGazetteer}; its first parts are one and the rest is the
 * department ({@code Hallsbergs kommun, Näringslivskontoret}); its last parts are one and what stands before sounds like a
 * department ({@code Stadskontoret, Malmö stad}, {@code Arbetsmarknadsenheten i Umeå kommun}); it begins with a name and
 * goes on as a department or as the office in a place ({@code Arbetsförmedlingen Avdelningen BM Sekr.}, {@code
 * Arbetsförmedlingen i Motala}).
 *
 * <p>A name inside another name is never the owner ({@code Coompanion Västmanland}, {@code Malmö Stadsmission}), and
 * nothing is linked where a part is another organisation, by the tables or by a word like {@code AB} or {@code förening}.
 */
final class OwnerNames {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|()\\n]\\s*|\\s+[-\u2013\u2014/]\\s+");
    private static final Pattern IN = Pattern.compile("\\s+(?:i|vid|på)\\s+");
    private static final Pattern POSTCODE = Pattern.compile("(?:SE-?)?[0-9]{3} ?[0-9]{2}.*");

    private final OwnerGazetteer gazetteer;
    private final OwnerWords words;
    private final Set<String> places = new HashSet<>();

    OwnerNames(ReferenceTables tables) {
        this.gazetteer = new OwnerGazetteer(tables);
        this.words = tables.ownerWords();
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            places.add(Names.compact(row.municipality().name()));
        }
        for (ReferenceTables.County county : tables.counties()) {
            places.add(Names.compact(county.name()));
            places.add(Names.compact(county.shortName()));
        }
        places.add("sverige");
    }

    /**
     * An organisation found by its name.
     *
     * @param entry the name that was found
     * @param unit the department, as the source wrote it; null where the label names the organisation itself
     */
    record Match(OwnerGazetteer.Entry entry, @Nullable String unit) {}

    /**
     * The organisation that a label names for certain.
     *
     * @param label without personal data
     * @param title the project's title, which some labels repeat
     * @param region NUTS code of the project; null where not known
     */
    Optional<Match> find(String label, String title, String programmePeriod, @Nullable String region) {
        return find(label, title).filter(match -> match.entry().holds(programmePeriod, region));
    }

    /** Whether a name belongs to an organisation or a place rather than to a person. */
    boolean namesNoPerson(String name) {
        return isPlace(name)
                || gazetteer.find(name).isPresent()
                || words.namesOther(name)
                || words.soundsLikeUnit(name);
    }

    private Optional<Match> find(String label, String title) {
        Optional<OwnerGazetteer.Entry> whole = gazetteer.find(label);
        if (whole.isPresent()) {
            return whole.map(entry -> new Match(entry, null));
        }
        List<Part> parts = parts(label);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() > 1 || !parts.get(0).text.equals(label)) {
            return inParts(label, parts, title);
        }
        return inOnePiece(label, title);
    }

    /** A piece between separators and where it stands in the label. */
    private record Part(String text, int start, int end) {}

    /** The parts, each once: {@code X, X} and {@code X, Y, X, Y} are doubled names. */
    private static List<Part> parts(String label) {
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher separator = SEPARATOR.matcher(label);
        int start = 0;
        while (true) {
            boolean more = separator.find();
            int end = more ? separator.start() : label.length();
            String text = label.substring(start, end).strip();
            if (!text.isEmpty() && seen.add(Names.compact(text))) {
                parts.add(new Part(text, start, end));
            }
            if (!more) {
                return parts;
            }
            start = separator.end();
        }
    }

    private Optional<Match> inParts(String label, List<Part> parts, String title) {
        int count = parts.size();
        for (int head = count; head >= 1; head--) {
            Optional<OwnerGazetteer.Entry> found = gazetteer.find(text(label, parts.subList(0, head)));
            if (found.isPresent()) {
                return withRest(label, found.get(), parts.subList(head, count), title);
            }
        }
        for (int tail = 1; tail < count; tail++) {
            Optional<OwnerGazetteer.Entry> found = gazetteer.find(text(label, parts.subList(tail, count)));
            if (found.isPresent()) {
                List<Part> before = parts.subList(0, tail);
                boolean unit = before.stream().allMatch(part -> words.framesUnit(part.text));
                return unit ? withRest(label, found.get(), before, title) : Optional.empty();
            }
        }
        return inOnePiece(text(label, parts.subList(0, 1)), title)
                .filter(match -> count == 1)
                .or(Optional::empty);
    }

    private Optional<Match> withRest(String label, OwnerGazetteer.Entry entry, List<Part> rest, String title) {
        List<Part> unit = new ArrayList<>();
        for (Part part : rest) {
            if (gazetteer.isNameOf(part.text, entry.key())) {
                continue; // the same body again, or its abbreviation
            }
            Optional<OwnerGazetteer.Entry> other = gazetteer.find(part.text);
            if (other.isPresent() || words.namesOther(part.text)) {
                return Optional.empty();
            }
            if (isPlace(part.text)) {
                boolean elsewhere = entry.municipality() != null
                        && !Names.compact(entry.name()).startsWith(Names.compact(part.text))
                        && !isCountry(part.text);
                if (elsewhere) {
                    return Optional.empty();
                }
                continue;
            }
            unit.add(part);
        }
        return Optional.of(new Match(entry, unit.isEmpty() ? null : unitName(text(label, unit), title)));
    }

    private Optional<Match> inOnePiece(String label, String title) {
        if (words.namesOther(label)) {
            return Optional.empty();
        }
        Matcher in = IN.matcher(label);
        while (in.find()) {
            String before = label.substring(0, in.start());
            String after = label.substring(in.end());
            Optional<OwnerGazetteer.Entry> tail = gazetteer.find(after);
            if (tail.isPresent() && words.framesUnit(before)) {
                return Optional.of(new Match(tail.get(), unitName(before, title)));
            }
            Optional<OwnerGazetteer.Entry> head = gazetteer.find(before);
            if (head.isPresent() && head.get().municipality() == null && isPlace(after)) {
                return Optional.of(new Match(head.get(), label.strip()));
            }
        }
        for (int blank = label.lastIndexOf(' '); blank > 0; blank = label.lastIndexOf(' ', blank - 1)) {
            Optional<OwnerGazetteer.Entry> head = gazetteer.find(label.substring(0, blank));
            if (head.isPresent()) {
                String rest = label.substring(blank).strip();
                return words.framesUnit(rest)
                        ? Optional.of(new Match(head.get(), unitName(rest, title)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Null where the rest is the project's title or a project's name: some labels are "owner, title". */
    private static @Nullable String unitName(String rest, String title) {
        String name = Keys.normalised(rest);
        return name.isEmpty() || name.startsWith("projekt") || name.equals(Keys.normalised(title))
                ? null
                : rest.strip();
    }

    private boolean isPlace(String text) {
        return places.contains(Names.compact(text)) || POSTCODE.matcher(text).matches();
    }

    private static boolean isCountry(String text) {
        return Names.compact(text).equals("sverige") || POSTCODE.matcher(text).matches();
    }

    private static String text(String label, List<Part> parts) {
        return label.substring(parts.get(0).start, parts.get(parts.size() - 1).end)
                .strip();
    }
}
