package org.esflod.link;

import java.util.ArrayList;
import java.util.EnumSet;
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
 * department ({@code Hallsbergs kommun, Näringslivskontoret}); its last parts are one and what stands before is the
 * department ({@code Stadskontoret, Malmö stad}, {@code Arbetsmarknadsenheten i Umeå kommun}); it begins with a name and
 * goes on as a department or as the office in a place ({@code Arbetsförmedlingen Avdelningen BM Sekr.}, {@code
 * Arbetsförmedlingen i Motala}).
 *
 * <p>An owner of several parts is linked only where every part beside the name says itself that it is no other
 * organisation: it is a department by its words ({@link OwnerWords#isDepartment}), a place of that body, the same body
 * again, or the project. Who {@code Botkyrka kommun, Påhittade Huset} is, nobody can tell. A name inside another name is
 * never the owner ({@code Coompanion Västmanland}, {@code Malmö Stadsmission}).
 */
final class OwnerNames {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[;|()\\n]\\s*|\\s*(?<!\\p{L}-),\\s*|\\s+[-\u2013\u2014/]\\s+");
    private static final Pattern IN = Pattern.compile("\\s+(?:i|vid|på)\\s+");

    /** What a department is in: {@code Enheten vid Påhittade Huset} is that house's. */
    private static final Pattern HOLDER = Pattern.compile("\\s(?:i|vid|på|hos|inom|från)\\s+(\\p{Lu}.*)");

    private static final Pattern PROJECT = Pattern.compile("projekt(?:et)?(?: .*)?");

    private final OwnerGazetteer gazetteer;
    private final OwnerWords words;
    private final Places places;
    private final Set<String> universities = new HashSet<>();

    OwnerNames(ReferenceTables tables) {
        this.gazetteer = new OwnerGazetteer(tables);
        this.words = tables.ownerWords();
        this.places = new Places(tables);
        tables.organisations().values().stream()
                .filter(ReferenceTables.PublicOrganisation::isUniversity)
                .forEach(university -> universities.add(university.key()));
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

    /**
     * Whether a whole name is that of an organisation or a department: one of the tables, or nothing but words of such
     * names, and counties beside them. A place alone is not: {@code Nora} and {@code Berg} are persons too.
     */
    boolean namesOrganisation(String name) {
        return gazetteer.find(name).isPresent() || words.isOnlyOfNoPerson(name, places::isCounty);
    }

    /** Whether a word of a name is one of a department's or an organisation's and nobody's own. */
    boolean isOfNoPerson(String word) {
        return words.isOfNoPerson(word);
    }

    /**
     * Whether a name is not this body's: it has another body's name in it, or a word like {@code AB} or {@code förening},
     * and no part of it is a name of the body.
     */
    boolean isOfAnother(String name, String key) {
        return parts(name).stream().noneMatch(part -> gazetteer.isNameOf(part.text, key))
                && (gazetteer.hasAnother(name, key) || words.namesOther(name));
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
                return withRest(label, found.get(), parts.subList(0, tail), title);
            }
        }
        return inOnePiece(text(label, parts.subList(0, 1)), title)
                .filter(match -> count == 1)
                .or(Optional::empty);
    }

    private Optional<Match> withRest(String label, OwnerGazetteer.Entry entry, List<Part> rest, String title) {
        if (!rest.isEmpty() && isProject(text(label, rest), title)) {
            return Optional.of(new Match(entry, null));
        }
        List<Part> unit = new ArrayList<>();
        for (Part part : rest) {
            boolean namesNothingElse = gazetteer.isNameOf(part.text, entry.key()) // the same body, or its abbreviation
                    || places.isPlaceOf(part.text, entry)
                    || isProject(part.text, title);
            if (namesNothingElse) {
                continue;
            }
            boolean officeOfIt = inOnePiece(part.text, title)
                    .filter(office -> office.entry().key().equals(entry.key()))
                    .isPresent();
            if (!officeOfIt && !isDepartmentOf(part.text, entry)) {
                return Optional.empty();
            }
            unit.add(part);
        }
        return Optional.of(new Match(entry, unit.isEmpty() ? null : text(label, unit)));
    }

    private Optional<Match> inOnePiece(String label, String title) {
        Matcher in = IN.matcher(label);
        while (in.find()) {
            String before = label.substring(0, in.start());
            String after = label.substring(in.end());
            Optional<OwnerGazetteer.Entry> tail = gazetteer.find(after);
            if (tail.isPresent() && isDepartmentOf(before, tail.get())) {
                return Optional.of(new Match(tail.get(), before.strip()));
            }
            Optional<OwnerGazetteer.Entry> head = gazetteer.find(before);
            if (head.isPresent() && head.get().municipality() == null && places.isPlaceOf(after, head.get())) {
                return Optional.of(new Match(head.get(), label.strip()));
            }
        }
        for (int blank = label.lastIndexOf(' '); blank > 0; blank = label.lastIndexOf(' ', blank - 1)) {
            Optional<OwnerGazetteer.Entry> head = gazetteer.find(label.substring(0, blank));
            if (head.isPresent()) {
                String rest = label.substring(blank).strip();
                if (isProject(rest, title)) {
                    return Optional.of(new Match(head.get(), null));
                }
                return isDepartmentOf(rest, head.get()) ? Optional.of(new Match(head.get(), rest)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a text is a department by its words, and nothing in it is another body or a place of another body. */
    private boolean isDepartmentOf(String text, OwnerGazetteer.Entry body) {
        if (!words.isDepartment(text, kinds(body)) || gazetteer.hasAnother(text, body.key())) {
            return false;
        }
        Matcher holder = HOLDER.matcher(text);
        return !holder.find() || places.isPlaceOf(holder.group(1), body);
    }

    private Set<OwnerWords.Kind> kinds(OwnerGazetteer.Entry body) {
        Set<OwnerWords.Kind> kinds = EnumSet.noneOf(OwnerWords.Kind.class);
        if (body.municipality() != null) {
            kinds.add(OwnerWords.Kind.MUNICIPAL);
        }
        if (places.isRegion(body)) {
            kinds.add(OwnerWords.Kind.REGIONAL);
        }
        if (universities.contains(body.key())) {
            kinds.add(OwnerWords.Kind.ACADEMIC);
        }
        return kinds;
    }

    /** Whether the rest is the project's title or says that it is a project: some labels are "owner, title". */
    private static boolean isProject(String rest, String title) {
        String name = Keys.normalised(rest);
        return PROJECT.matcher(name).matches() || (!name.isEmpty() && name.equals(Keys.normalised(title)));
    }

    private static String text(String label, List<Part> parts) {
        return label.substring(parts.get(0).start, parts.get(parts.size() - 1).end)
                .strip();
    }
}
