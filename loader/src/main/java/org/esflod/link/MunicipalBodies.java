package org.esflod.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts to the municipalities that they name as bodies: {@code Kommunen Nässjö}, {@code Nassjo kommun}, {@code Nässjö kn},
 * {@code Municipality of Nässjö}, or {@code Nässjö} alone.
 *
 * <p>A reading is certain where nothing else can be meant:
 *
 * <ul>
 *   <li>beside a word for the body ({@code kommun}; rows {@code body} and {@code town} of {@code owner_words.csv}) the name,
 *       be it in the genitive; the same without its diacritics where they make no other municipality; the same with one
 *       edit, where no name of another municipality, no town, county or region is as near, and the text is no other word. Diacritics lost count as
 *       nothing when another name is looked for, so {@code Harbo} is near Habo and Håbo. Names under five letters
 *       have too many neighbours, some of them municipalities of Finland ({@code Vasa}, {@code Lundo}): there only
 *       swapped and doubled letters count, and from four on a missing one.
 *   <li>alone the name as the table has it, if it is no county's or region's ({@code Kalmar} may be the county); without
 *       diacritics from five letters on ({@code Ange} says "state here" in forms); with swapped or doubled letters from
 *       seven on. Any other edit makes surnames and companies ({@code Lindeberg}, {@code Hallberg}).
 * </ul>
 *
 * <p>{@code kommune} is no typing error but a municipality of Norway or Denmark.
 */
final class MunicipalBodies {
    private static final int SHORTEST_FOR_ANY_EDIT = 5;
    private static final int SHORTEST_WITH_LETTER_MISSING = 4;
    private static final int SHORTEST_ALONE_FOLDED = 5;
    private static final int SHORTEST_ALONE_EDITED = 7;

    private static final String KOMMUN = "kommun";
    private static final Set<String> NO_MISSPELT_KOMMUN = Set.of("kommune", "kommuns", "kommun");

    private static final String NO_MUNICIPALITY = "";

    /** Compact form to what it is a form of; the form is a name as it is written before {@code kommun}. */
    private final Map<String, List<Form>> forms = new HashMap<>();

    /** Folded form, with and without digraphs, to the forms. */
    private final Map<String, Set<Form>> folded = new HashMap<>();

    /** A folded form, or one with a letter less, to folded forms: of municipalities and of other places. */
    private final Map<String, Set<String>> traces = new HashMap<>();

    /** Names of towns, counties and regions, as they are and folded, to the municipality whose they are, if any. */
    private final Map<String, Set<String>> otherPlaces = new HashMap<>();

    /** Names of municipalities of other countries, folded. */
    private final Set<String> elsewhere = new HashSet<>();

    private final OwnerWords words;

    /** How a text says a municipality. */
    enum Said {
        /** With a word for the body. */
        BODY,
        /** As a town that does not call itself so: {@code Kalmar stad}. */
        TOWN,
        /** Beside a department that only municipalities have. */
        DEPARTMENT,
        /** By its name alone. */
        PLACE
    }

    /**
     * A name as it may stand in a text.
     *
     * @param compact without blanks, lower case
     * @param column where the table has it
     * @param alone whether it is a name by itself, not only before {@code kommun}
     */
    private record Form(Entry entry, String compact, String column, boolean alone) {}

    /** A municipality's body. */
    private record Entry(ReferenceTables.MunicipalityRow row, OwnerGazetteer.Entry body, boolean town) {
        String code() {
            return row.municipality().code();
        }
    }

    /**
     * One municipality that a text may name.
     *
     * @param body with the evidence, as the end of a sentence that begins with "The name"
     */
    record Reading(OwnerGazetteer.Entry body, Likeness likeness, Said said) {}

    /** All that a text may name, the likeliest first; if it is certain, the first. */
    record Readings(List<Reading> all, boolean certain) {
        static final Readings NONE = new Readings(List.of(), false);

        Readings {
            all = List.copyOf(all);
        }

        /** The one that is certain. */
        Optional<Reading> one() {
            return certain ? Optional.of(all.get(0)) : Optional.empty();
        }
    }

    MunicipalBodies(ReferenceTables tables) {
        this.words = tables.ownerWords();
        tables.municipalityRows().forEach(row -> add(row, tables));
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            addOther(row.seatName(), row.municipality().code());
        }
        for (ReferenceTables.County county : tables.counties()) {
            String governed = tables.municipalities().stream()
                    .filter(municipality -> municipality.organisation().equals(county.regionNumber()))
                    .map(Municipality::code)
                    .findFirst()
                    .orElse(NO_MUNICIPALITY);
            addOther(county.shortName(), governed);
            addOther(county.shortName() + "s", governed);
            addOther(county.name(), governed);
        }
        tables.placesElsewhere().forEach(name -> {
            elsewhere.add(Names.withoutMarks(Names.compact(name)));
            elsewhere.add(Names.withoutMarks(Names.compact(name + "s")));
        });
        tables.regions().forEach(region -> addOther(region.name(), NO_MUNICIPALITY));
        tables.esfRegions().keySet().forEach(name -> addOther(name, NO_MUNICIPALITY));
    }

    private void add(ReferenceTables.MunicipalityRow row, ReferenceTables tables) {
        Municipality municipality = row.municipality();
        ReferenceTables.PublicOrganisation organisation = tables.organisations().get(municipality.organisation());
        if (organisation == null) {
            throw new IllegalStateException("no organisation for municipality " + municipality.code());
        }
        Entry entry = new Entry(
                row,
                OwnerGazetteer.municipality(row, organisation, tables, ""),
                row.officialName().endsWith(" stad"));
        Map<String, String> columns = new LinkedHashMap<>();
        String name = municipality.name();
        columns.put(name, "name_sv");
        String kommun = row.kommunName().replaceFirst(" kommun$", "");
        columns.putIfAbsent(kommun, "name_kommun_sv");
        columns.putIfAbsent(row.officialName().replaceFirst(" (?:kommun|stad)$", ""), "name_official_sv");
        columns.putIfAbsent(name + "s", "the genitive of name_sv");
        row.otherNames().stream()
                .filter(other -> !Names.lostItsRings(other, name))
                .map(other -> other.replaceFirst("(?i) (?:kommun|muncipality)$", ""))
                .forEach(other -> columns.putIfAbsent(other, "alt_names"));
        columns.forEach((form, column) -> add(new Form(entry, Names.compact(form), column, form.equals(name))));
    }

    private void add(Form form) {
        forms.computeIfAbsent(form.compact, key -> new ArrayList<>()).add(form);
        for (String key : LostLetters.digraphs(form.compact)) {
            folded.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(form);
        }
        trace(Names.withoutMarks(form.compact));
    }

    private void addOther(String name, String municipality) {
        String compact = Names.compact(name);
        String key = Names.withoutMarks(compact);
        otherPlaces.computeIfAbsent(compact, absent -> new HashSet<>()).add(municipality);
        otherPlaces.computeIfAbsent(key, absent -> new HashSet<>()).add(municipality);
        trace(key);
    }

    private void trace(String key) {
        OneEdit.traces(key).forEach(trace -> traces.computeIfAbsent(trace, absent -> new LinkedHashSet<>())
                .add(key));
    }

    /** What a text with a word for the body names. */
    Readings body(String text) {
        String name = LostLetters.normalised(text);
        Optional<OwnerWords.Designation> designation = words.designation(name);
        if (designation.isPresent()) {
            return read(designation.get());
        }
        int blank = name.lastIndexOf(' ');
        if (blank > 0 && isMisspeltKommun(name.substring(blank + 1))) {
            return readBesideMisspelt(name.substring(0, blank), name.substring(blank + 1));
        }
        blank = name.indexOf(' ');
        return blank > 0 && isMisspeltKommun(name.substring(0, blank))
                ? readBesideMisspelt(name.substring(blank + 1), name.substring(0, blank))
                : Readings.NONE;
    }

    private static boolean isMisspeltKommun(String word) {
        return !NO_MISSPELT_KOMMUN.contains(word)
                && OneEdit.between(word, KOMMUN).isPresent();
    }

    private Readings read(OwnerWords.Designation designation) {
        String name = compact(designation.rest());
        return read(name, designation.town() ? Said.TOWN : Said.BODY, ", beside '" + designation.word() + "'");
    }

    private Readings readBesideMisspelt(String rest, String word) {
        Readings readings = read(compact(rest), Said.BODY, ", beside '" + word + "'");
        List<Reading> exact = readings.all.stream()
                .filter(reading -> reading.likeness == Likeness.EXACT)
                .map(reading -> new Reading(
                        reading.body.because(reading.body.evidence() + " for kommun"), Likeness.MISSPELT, reading.said))
                .toList();
        return exact.isEmpty() ? Readings.NONE : new Readings(exact, readings.certain);
    }

    /** What a text names where it is the name of a place and nothing else. */
    Readings place(String text) {
        String name = LostLetters.normalised(text);
        return name.isEmpty() ? Readings.NONE : read(compact(name), Said.PLACE, ", alone");
    }

    /** What a text names that is a place's name, be it in the genitive, where a municipality's department is beside it. */
    Readings besideDepartment(String text) {
        String name = LostLetters.normalised(text);
        return name.isEmpty()
                ? Readings.NONE
                : read(compact(name), Said.DEPARTMENT, ", beside a department that only municipalities have");
    }

    /** Other municipalities whose names are this one's where diacritics are lost. */
    List<Reading> namesakes(OwnerGazetteer.Entry body) {
        return forms.values().stream()
                .flatMap(List::stream)
                .filter(form -> form.alone && form.entry.body.key().equals(body.key()))
                .flatMap(form -> folded.getOrDefault(Names.withoutMarks(form.compact), Set.of()).stream())
                .filter(form -> form.alone && !form.entry.body.key().equals(body.key()))
                .map(form -> reading(
                        form,
                        Likeness.FOLDED,
                        Said.BODY,
                        "is " + form.column + " of municipalities.csv without its diacritics"))
                .toList();
    }

    private static String compact(String normalised) {
        // Of "X:s kommun" the colon has become a blank.
        return (normalised.endsWith(" s") ? normalised.substring(0, normalised.length() - 1) : normalised)
                .replace(" ", "");
    }

    private Readings read(String name, Said said, String beside) {
        List<Form> exact = forms.getOrDefault(name, List.of()).stream()
                .filter(form -> said != Said.PLACE || form.alone)
                .toList();
        if (!exact.isEmpty()) {
            return exact(name, exact, said, beside);
        }
        Collection<Form> alike = LostLetters.anyIn(name) ? withLetterLost(name) : withDiacriticsLost(name);
        if (!alike.isEmpty()) {
            return folded(name, alike, said, beside);
        }
        // Beside a department a misspelt place would be two doubts at once.
        return said == Said.DEPARTMENT ? Readings.NONE : misspelt(name, said, beside);
    }

    private Readings exact(String name, List<Form> exact, Said said, String beside) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        exact.forEach(form -> readings.putIfAbsent(
                form.entry.code(),
                reading(form, Likeness.EXACT, said, "is " + form.column + " of municipalities.csv" + beside)));
        boolean one = readings.size() == 1;
        // Håbo too may be written Habo.
        folded.getOrDefault(name, Set.of())
                .forEach(form -> readings.putIfAbsent(
                        form.entry.code(),
                        reading(
                                form,
                                Likeness.FOLDED,
                                said,
                                "is " + form.column + " of municipalities.csv without its diacritics" + beside)));
        boolean also =
                said == Said.PLACE && isAlsoAnother(name, exact.get(0).entry.code());
        return new Readings(List.copyOf(readings.values()), one && !also);
    }

    private Readings folded(String name, Collection<Form> alike, Said said, String beside) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        boolean longEnough = false;
        boolean sameLength = false;
        for (Form form : alike) {
            if (said != Said.PLACE || form.alone) {
                String evidence = "is " + form.column + " of municipalities.csv without its diacritics" + beside;
                readings.putIfAbsent(form.entry.code(), reading(form, Likeness.FOLDED, said, evidence));
                longEnough |= form.compact.length() >= SHORTEST_ALONE_FOLDED;
                sameLength |= form.compact.length() == name.length();
            }
        }
        if (readings.isEmpty()) {
            return Readings.NONE;
        }
        boolean alsoAnother = alike.stream().anyMatch(form -> isAlsoAnother(form.compact, form.entry.code()));
        // Two letters for one make a name longer: Haabo may be Håbo, or Habo with a letter doubled.
        if (!sameLength) {
            misspelt(name, said, beside).all.forEach(other -> readings.putIfAbsent(code(other), other));
        }
        return new Readings(
                List.copyOf(readings.values()),
                readings.size() == 1 && (said != Said.PLACE || (longEnough && !alsoAnother)));
    }

    private static String code(Reading reading) {
        return String.valueOf(reading.body.municipality());
    }

    private Readings misspelt(String name, Said said, String beside) {
        Map<String, Reading> readings = new TreeMap<>();
        Set<String> sure = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (String near : near(Names.withoutMarks(name))) {
            Set<Form> municipal = folded.getOrDefault(near, Set.of());
            // Beside "kommun", Kalmar is no county.
            if (municipal.isEmpty() || said == Said.PLACE) {
                named.addAll(otherPlaces.getOrDefault(near, Set.of()));
            }
            for (Form form : municipal) {
                String code = form.entry.code();
                named.add(code);
                Optional<OneEdit> edit = OneEdit.between(name, form.compact);
                if (edit.isEmpty() || (said == Said.PLACE && !form.alone)) {
                    continue;
                }
                boolean isSure = isSure(edit.get(), form, said);
                if (isSure ? sure.add(code) : !readings.containsKey(code)) {
                    readings.put(code, misspelt(form, edit.get(), said, beside));
                }
            }
        }
        boolean isWord = elsewhere.contains(Names.withoutMarks(name)) || words.isKnown(name);
        return readings.isEmpty()
                ? Readings.NONE
                : new Readings(List.copyOf(readings.values()), named.size() == 1 && sure.size() == 1 && !isWord);
    }

    /** Folded names that are a folded text, or one edit from it. */
    private Set<String> near(String key) {
        Set<String> near = new LinkedHashSet<>();
        for (String trace : OneEdit.traces(key)) {
            for (String name : traces.getOrDefault(trace, Set.of())) {
                if (name.equals(key) || OneEdit.between(key, name).isPresent()) {
                    near.add(name);
                }
            }
        }
        return near;
    }

    private Reading misspelt(Form form, OneEdit edit, Said said, String beside) {
        return reading(
                form,
                Likeness.MISSPELT,
                said,
                "is one edit (" + edit.words() + ") from " + form.column
                        + " of municipalities.csv and from no other place" + beside);
    }

    private static boolean isSure(OneEdit edit, Form form, Said said) {
        int letters = Names.compact(form.entry.row.municipality().name()).length();
        boolean typical = edit == OneEdit.SWAPPED || edit == OneEdit.DOUBLED;
        boolean sure = typical
                || letters >= SHORTEST_FOR_ANY_EDIT
                || (edit == OneEdit.MISSING && letters >= SHORTEST_WITH_LETTER_MISSING);
        return switch (said) {
            case BODY -> sure;
            case TOWN -> form.entry.town && sure;
            case DEPARTMENT -> false;
            case PLACE -> typical && letters >= SHORTEST_ALONE_EDITED;
        };
    }

    private static Reading reading(Form form, Likeness likeness, Said said, String evidence) {
        Said how = said == Said.TOWN && form.entry.town ? Said.BODY : said;
        Likeness surest = how == Said.BODY || likeness == Likeness.MISSPELT ? likeness : Likeness.BARE;
        return new Reading(form.entry.body.because(evidence), surest, how);
    }

    private boolean isAlsoAnother(String compact, String code) {
        return otherPlaces.getOrDefault(compact, Set.of()).stream().anyMatch(other -> !other.equals(code));
    }

    private Collection<Form> withDiacriticsLost(String name) {
        return folded.getOrDefault(name, folded.getOrDefault(Names.withoutMarks(name), Set.of())).stream()
                .filter(form -> LostLetters.isWithoutDiacritics(name, form.compact))
                .sorted(Comparator.comparing(form -> form.entry.code()))
                .toList();
    }

    private List<Form> withLetterLost(String name) {
        return forms.values().stream()
                .flatMap(List::stream)
                .filter(form -> LostLetters.isUnreadable(name, form.compact))
                .sorted(Comparator.comparing(form -> form.entry.code()))
                .toList();
    }
}
