package org.esflod.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.match.Mojibake;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The search for the body that one label names.
 *
 * <p>First hit wins:
 *
 * <ol>
 *   <li>The whole label is a body's name, or a municipality's name alone.
 *   <li>Some of its parts are a body's name, wherever they stand, and each of the others says itself that it is no other
 *       organisation: it is a department by its words ({@link Departments}), a place of that body, the same body again, or
 *       the project ({@code Stadskontoret, Malmö stad}). Who {@code Botkyrka kommun, Påhittade Huset} is, nobody can tell.
 *   <li>One of them is a municipality's name alone, and another one a department that only municipalities have ({@code
 *       Socialförvaltningen, Nacka}).
 *   <li>A label of one part begins or ends with a name, and the rest is a department ({@code Arbetsmarknadsenheten i Umeå
 *       kommun}, {@code Umeå kommuns arbetsmarknadsenhet}), the office in a place ({@code Arbetsförmedlingen i Motala}),
 *       or, beside a municipality's name alone, a department that only municipalities have ({@code Nacka kommunstyrelse}).
 * </ol>
 *
 * <p>A name inside another name is never the owner ({@code Coompanion Västmanland}, {@code Malmö Stadsmission}).
 *
 * <p>The context decides last. A name that holds in some periods or regions only must be met there; a name alone or a
 * misspelt one must not be met where the project is in another region. What fails there is for a person to decide, as are
 * names that may be several bodies', and a municipality beside something that may be another organisation.
 */
final class OwnerSearch {
    private static final Pattern IN = Pattern.compile("(?iu)^(?:i|vid|på)\\s+");
    private static final Pattern PROJECT = Pattern.compile("projekt(?:et)?(?: .*)?");

    /** All but line breaks, which are between parts. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t]+");

    private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BEFORE_A_BODY =
            Pattern.compile("(?iu)(?:\\s+(?:i|vid|på|inom|hos|av|för))?[^\\p{L}\\p{N})]*$");
    private static final Pattern AFTER_A_BODY = Pattern.compile("^[^\\p{L}\\p{N}(]+");

    private static final String NOT_HERE = "The name is certain in other periods or regions only.";
    private static final String OTHER_REGION = "The project is in another region.";
    private static final String SEVERAL = "The name may be that of several bodies.";
    private static final String UNSURE = "The name may also be that of another place, or another word.";
    private static final String UNKNOWN_PART = "What stands beside the name may be another organisation.";

    private final OwnerGazetteer gazetteer;
    private final MunicipalBodies municipalities;
    private final OwnerWords words;
    private final Places places;
    private final Departments departments;
    private final String label;
    private final boolean repaired;
    private final String title;
    private boolean titleAsked;

    /**
     * For one label.
     *
     * @param title the project's title, which some labels repeat
     */
    OwnerSearch(
            OwnerGazetteer gazetteer,
            MunicipalBodies municipalities,
            OwnerWords words,
            Places places,
            Departments departments,
            String label,
            String title) {
        this.gazetteer = gazetteer;
        this.municipalities = municipalities;
        this.words = words;
        this.places = places;
        this.departments = departments;
        String readable = Mojibake.repaired(label);
        this.label = BLANKS.matcher(readable).replaceAll(" ").strip();
        this.repaired = !readable.equals(label);
        this.title = title;
    }

    /** A body and how like its name the text is. */
    private record Named(OwnerGazetteer.Entry body, Likeness likeness) {}

    /** What the label names in a project of this period and region. */
    OwnerNames.Found in(String programmePeriod, @Nullable String region) {
        return certain().map(match -> inContext(match, programmePeriod, region)).orElseGet(this::uncertain);
    }

    /** Whether what was found may be another thing in a project of another title; period and region play no part in nothing. */
    boolean dependsOnTitle() {
        return titleAsked;
    }

    private OwnerNames.Found inContext(OwnerNames.Match match, String programmePeriod, @Nullable String region) {
        OwnerGazetteer.Entry body = match.entry();
        if (!body.holds(programmePeriod, region)) {
            List<OwnerNames.Match> candidates = new ArrayList<>(List.of(match));
            municipalities
                    .namesakes(body)
                    .forEach(other -> candidates.add(
                            new OwnerNames.Match(other.body(), match.unit(), other.likeness(), repaired)));
            return new OwnerNames.Found.Review(candidates, NOT_HERE);
        }
        boolean byItself = match.likeness() == Likeness.EXACT || match.likeness() == Likeness.FOLDED;
        if (byItself || body.municipality() == null || region == null || !Places.isPartOfTheCountry(region)) {
            return new OwnerNames.Found.Accepted(match);
        }
        return places.isIn(body.municipality(), region)
                ? new OwnerNames.Found.Accepted(
                        new OwnerNames.Match(body.onlyIn(region), match.unit(), match.likeness(), repaired))
                : new OwnerNames.Found.Review(List.of(match), OTHER_REGION);
    }

    private Optional<OwnerNames.Match> certain() {
        Optional<OwnerNames.Match> whole = whole(label);
        if (whole.isPresent()) {
            return whole;
        }
        List<OwnerPart> parts = OwnerPart.of(label);
        if (parts.size() == 1) {
            String only = parts.get(0).text();
            return whole(only).or(() -> inOnePiece(only));
        }
        return parts.isEmpty() ? Optional.empty() : inParts(parts);
    }

    private Optional<OwnerNames.Match> whole(String text) {
        return named(text).or(() -> alone(text)).map(named -> match(named, null));
    }

    /** The body that a whole text certainly names. */
    private Optional<Named> named(String text) {
        return gazetteer
                .find(text)
                .map(body -> new Named(body, Likeness.EXACT))
                .or(() -> municipalities.body(text).one().map(OwnerSearch::named))
                .or(() -> gazetteer.findFolded(text).map(body -> new Named(body, Likeness.FOLDED)));
    }

    /** The same, without a typing error. */
    private Optional<Named> namedRightly(String text) {
        return named(text).filter(named -> named.likeness != Likeness.MISSPELT);
    }

    /** The municipality whose name alone a whole text is; a name begins with a capital. */
    private Optional<Named> alone(String text) {
        return text.isEmpty() || !Character.isUpperCase(text.codePointAt(0))
                ? Optional.empty()
                : municipalities
                        .place(text)
                        .one()
                        .filter(reading ->
                                !gazetteer.isAnothersName(text, reading.body().key()))
                        .map(OwnerSearch::named);
    }

    private static Named named(MunicipalBodies.Reading reading) {
        return new Named(reading.body(), reading.likeness());
    }

    private OwnerNames.Match match(Named named, @Nullable String unit) {
        return new OwnerNames.Match(named.body, unit, named.likeness, repaired);
    }

    private Optional<OwnerNames.Match> inParts(List<OwnerPart> parts) {
        for (List<OwnerPart> range : ranges(parts)) {
            Optional<Named> found = named(OwnerPart.text(label, range));
            if (found.isPresent()) {
                return withRest(found.get(), without(parts, range));
            }
        }
        for (OwnerPart place : parts) {
            Optional<Named> found =
                    municipalities.besideDepartment(place.text()).one().map(OwnerSearch::named);
            List<OwnerPart> rest = without(parts, List.of(place));
            if (found.isPresent()
                    && rest.stream().anyMatch(part -> departments.isLocalDepartmentOf(part.text(), found.get().body))) {
                return withRest(found.get(), rest);
            }
        }
        return Optional.empty();
    }

    /** All parts that stand beside each other, the most first, then from left to right. */
    private static List<List<OwnerPart>> ranges(List<OwnerPart> parts) {
        List<List<OwnerPart>> ranges = new ArrayList<>();
        for (int length = parts.size(); length >= 1; length--) {
            for (int start = 0; start + length <= parts.size(); start++) {
                ranges.add(parts.subList(start, start + length));
            }
        }
        return ranges;
    }

    private static List<OwnerPart> without(List<OwnerPart> parts, List<OwnerPart> range) {
        return parts.stream().filter(part -> !range.contains(part)).toList();
    }

    private Optional<OwnerNames.Match> withRest(Named named, List<OwnerPart> rest) {
        if (!rest.isEmpty() && isProject(OwnerPart.text(label, rest))) {
            return Optional.of(match(named, null));
        }
        OwnerGazetteer.Entry body = named.body;
        List<OwnerPart> unit = new ArrayList<>();
        for (OwnerPart part : rest) {
            boolean namesNothingElse = gazetteer.isNameOf(part.text(), body.key()) // the same body, or its abbreviation
                    || places.isPlaceOf(part.text(), body)
                    || isProject(part.text());
            if (namesNothingElse) {
                continue;
            }
            boolean officeOfIt = inOnePiece(part.text())
                    .filter(office -> office.entry().key().equals(body.key()))
                    .isPresent();
            if (!officeOfIt && !departments.isDepartmentOf(part.text(), body)) {
                return Optional.empty();
            }
            unit.add(part);
        }
        return Optional.of(match(named, unit.isEmpty() ? null : OwnerPart.text(label, unit)));
    }

    private Optional<OwnerNames.Match> inOnePiece(String text) {
        List<Integer> boundaries =
                BOUNDARY.matcher(text).results().map(found -> found.start()).toList();
        for (int i = boundaries.size() - 1; i >= 0; i--) {
            String head = text.substring(0, boundaries.get(i));
            Optional<Named> found = namedRightly(withoutGenitive(head)).or(() -> namedRightly(head));
            if (found.isPresent()) {
                String unit = after(text, boundaries.get(i));
                return withUnit(found.get(), unit, departments.isDepartmentOf(unit, found.get().body), text);
            }
        }
        for (int boundary : boundaries) {
            Optional<Named> found = namedRightly(after(text, boundary));
            if (found.isPresent()) {
                String unit = before(text, boundary);
                return withUnit(found.get(), unit, departments.isDepartmentWithin(unit, found.get().body), text);
            }
        }
        for (int boundary : boundaries) {
            Optional<OwnerNames.Match> found = besideDepartment(before(text, boundary), after(text, boundary))
                    .or(() -> besideDepartment(after(text, boundary), before(text, boundary)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<OwnerNames.Match> withUnit(Named named, String unit, boolean department, String text) {
        if (isProject(unit)) {
            return Optional.of(match(named, null));
        }
        boolean office = named.body.municipality() == null
                && places.isPlaceOf(IN.matcher(unit).replaceFirst(""), named.body);
        if (office) {
            return Optional.of(match(named, text));
        }
        return department ? Optional.of(match(named, unit)) : Optional.empty();
    }

    private Optional<OwnerNames.Match> besideDepartment(String place, String department) {
        return municipalities
                .besideDepartment(place)
                .one()
                .filter(reading -> departments.isLocalDepartmentOf(department, reading.body()))
                .map(reading -> match(named(reading), department));
    }

    private static String withoutGenitive(String text) {
        return text.endsWith("s") || text.endsWith("S") ? text.substring(0, text.length() - 1) : text;
    }

    private static String before(String text, int boundary) {
        return BEFORE_A_BODY
                .matcher(text.substring(0, boundary))
                .replaceFirst("")
                .strip();
    }

    private static String after(String text, int boundary) {
        return AFTER_A_BODY.matcher(text.substring(boundary)).replaceFirst("").strip();
    }

    /** Whether the rest is the project's title or says that it is a project: some labels are "owner, title". */
    private boolean isProject(String rest) {
        titleAsked = true;
        String name = Keys.normalised(rest);
        return PROJECT.matcher(name).matches() || (!name.isEmpty() && name.equals(Keys.normalised(title)));
    }

    /** What a person must decide, or nothing. */
    private OwnerNames.Found uncertain() {
        Map<String, OwnerNames.Match> candidates = new LinkedHashMap<>();
        addUncertain(label, candidates);
        if (!candidates.isEmpty()) {
            return new OwnerNames.Found.Review(
                    List.copyOf(candidates.values()), candidates.size() > 1 ? SEVERAL : UNSURE);
        }
        List<OwnerPart> parts = OwnerPart.of(label);
        for (OwnerPart part : parts) {
            named(part.text()).ifPresent(named -> add(named, candidates));
            if (parts.size() > 1) {
                addUncertain(part.text(), candidates);
            }
            addEnds(part.text(), candidates);
            addBesideDepartment(part, parts, candidates);
        }
        return candidates.isEmpty() || (candidates.size() == 1 && words.namesOther(label))
                ? new OwnerNames.Found.None()
                : new OwnerNames.Found.Review(List.copyOf(candidates.values()), UNKNOWN_PART);
    }

    private void addUncertain(String text, Map<String, OwnerNames.Match> candidates) {
        municipalities.body(text).all().forEach(reading -> add(named(reading), candidates));
        if (candidates.isEmpty() && text.equals(label)) {
            municipalities.place(text).all().forEach(reading -> add(named(reading), candidates));
        }
    }

    private void addEnds(String text, Map<String, OwnerNames.Match> candidates) {
        Matcher boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            namedRightly(text.substring(0, boundary.start())).ifPresent(named -> add(named, candidates));
            namedRightly(text.substring(boundary.end())).ifPresent(named -> add(named, candidates));
        }
    }

    /** {@code Kansliet, Nacka} may be the municipality's, {@code Kansliet Nacka} too. */
    private void addBesideDepartment(OwnerPart part, List<OwnerPart> parts, Map<String, OwnerNames.Match> candidates) {
        if (without(parts, List.of(part)).stream().anyMatch(other -> departments.mayBeMunicipal(other.text()))) {
            addPlace(part.text(), candidates);
        }
        BOUNDARY.matcher(part.text()).results().map(found -> found.start()).forEach(boundary -> {
            String before = before(part.text(), boundary);
            String after = after(part.text(), boundary);
            if (departments.mayBeMunicipal(before)) {
                addPlace(after, candidates);
            } else if (departments.mayBeMunicipal(after)) {
                addPlace(before, candidates);
            }
        });
    }

    private void addPlace(String text, Map<String, OwnerNames.Match> candidates) {
        municipalities.besideDepartment(text).one().ifPresent(reading -> add(named(reading), candidates));
    }

    private void add(Named named, Map<String, OwnerNames.Match> candidates) {
        candidates.putIfAbsent(named.body.key(), match(named, null));
    }
}
