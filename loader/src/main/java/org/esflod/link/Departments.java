package org.esflod.link;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text beside a body's name is a department of that body and cannot be anybody else. */
final class Departments {
    /** What a department is in: {@code Enheten vid Påhittade Huset} is that house's. */
    private static final Pattern HOLDER = Pattern.compile("\\s(?:i|vid|på|hos|inom|från)\\s+(\\p{Lu}.*)");

    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?");

    private final OwnerWords words;
    private final OwnerGazetteer gazetteer;
    private final Places places;
    private final Set<String> universities = new HashSet<>();

    Departments(ReferenceTables tables, OwnerGazetteer gazetteer, Places places) {
        this.words = tables.ownerWords();
        this.gazetteer = gazetteer;
        this.places = places;
        tables.organisations().values().stream()
                .filter(ReferenceTables.PublicOrganisation::isUniversity)
                .forEach(university -> universities.add(university.key()));
    }

    /** Whether a text is a department by its words, and nothing in it is another body or a place of another body. */
    boolean isDepartmentOf(String text, OwnerGazetteer.Entry body) {
        return words.isDepartment(text, kinds(body)) && namesNobodyElse(text, body);
    }

    /**
     * The same where nothing but a blank or a preposition is between the text and the body: {@code Komvux Påhittad i Nacka
     * kommun} may be somebody else's school there.
     */
    boolean isDepartmentWithin(String text, OwnerGazetteer.Entry body) {
        return isDepartmentOf(text, body) && !words.hasProperName(text);
    }

    /** Whether a text is a department that only municipalities have, and nothing in it is another body or place. */
    boolean isLocalDepartmentOf(String text, OwnerGazetteer.Entry body) {
        return words.isLocalDepartment(text) && namesNobodyElse(text, body);
    }

    /** Whether a text is a department that a municipality may have. */
    boolean mayBeMunicipal(String text) {
        return words.isDepartment(text, Set.of(OwnerWords.Kind.MUNICIPAL, OwnerWords.Kind.LOCAL));
    }

    private boolean namesNobodyElse(String text, OwnerGazetteer.Entry body) {
        if (gazetteer.hasAnother(text, body.key())) {
            return false;
        }
        Matcher holder = HOLDER.matcher(text);
        return (!holder.find() || places.isPlaceOf(holder.group(1), body)) && !hasPlaceElsewhere(text, body);
    }

    /** {@code Arbetsmarknadsenheten Heby} is none of Sala; {@code Mark- och byggenheten} may be. */
    private boolean hasPlaceElsewhere(String text, OwnerGazetteer.Entry body) {
        Matcher name = CAPITALISED.matcher(text);
        while (name.find()) {
            for (String place : name.group().split("(?= )", -1)) {
                if (isElsewhere(place.strip(), body)) {
                    return true;
                }
            }
            if (isElsewhere(name.group(), body)) {
                return true;
            }
        }
        return false;
    }

    private boolean isElsewhere(String text, OwnerGazetteer.Entry body) {
        return !text.endsWith("-") && places.isPlace(text) && !places.isPlaceOf(text, body);
    }

    private Set<OwnerWords.Kind> kinds(OwnerGazetteer.Entry body) {
        Set<OwnerWords.Kind> kinds = EnumSet.noneOf(OwnerWords.Kind.class);
        if (body.municipality() != null) {
            kinds.add(OwnerWords.Kind.MUNICIPAL);
            kinds.add(OwnerWords.Kind.LOCAL);
        }
        if (places.isRegion(body)) {
            kinds.add(OwnerWords.Kind.REGIONAL);
        }
        if (universities.contains(body.key())) {
            kinds.add(OwnerWords.Kind.ACADEMIC);
        }
        return kinds;
    }
}
