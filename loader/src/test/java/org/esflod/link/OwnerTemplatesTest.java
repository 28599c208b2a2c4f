package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * All municipalities in all ways of writing an owner that we could think of, and in names of other organisations that have
 * a municipality's name in them. No link may be wrong; of the ways in which a municipality is meant, 99 of 100 are found.
 *
 * <p>In the templates, {@code {n}} is the name ({@code Falun}), {@code {k}} what stands before kommun ({@code Falu}),
 * {@code {o}} the official name, {@code {s}} the genitive ({@code Faluns}), {@code {e}} the English name.
 */
class OwnerTemplatesTest {
    private static final double LEAST_RECALL = 0.99;

    /** Beside any form of the body's own name. */
    private static final List<String> UNITS = List.of(
            "Socialförvaltningen",
            "Arbetsmarknadsenheten",
            "Kommunstyrelsen",
            "Barn- och utbildningsförvaltningen",
            "Vuxenutbildningen",
            "Näringslivskontoret",
            "AMI",
            "Komvux",
            "Kultur- och fritidsförvaltningen",
            "Individ- och familjeomsorgen",
            "Kommunledningskontoret",
            "Utvecklingsavdelningen",
            "Arbete och välfärd",
            "Lärcentrum",
            "Stadsbyggnadskontoret",
            "Tekniska förvaltningen",
            "HR-avdelningen",
            "Personalkontoret",
            "Daglig verksamhet",
            "Äldreomsorgen");

    /** Beside the name of the place alone. */
    private static final List<String> LOCAL_UNITS = List.of(
            "Socialförvaltningen",
            "Kommunstyrelsen",
            "Arbetsmarknadsenheten",
            "Barn- och utbildningsförvaltningen",
            "Vuxenutbildningen",
            "Komvux",
            "Kommunledningskontoret");

    private static final List<String> BODIES = List.of("{k} kommun", "{n} kommun", "{o}");

    private static final List<String> AROUND_A_BODY = List.of(
            "{body}, {unit}",
            "{body} - {unit}",
            "{body} / {unit}",
            "{body} | {unit}",
            "{body}: {unit}",
            "{body}; {unit}",
            "{body} ({unit})",
            "{body} \u2013 {unit}",
            "{body}\u2013{unit}",
            "{body}/{unit}",
            "{body} {unit}",
            "{body},{unit}",
            "{unit}, {body}",
            "{unit} - {body}",
            "{unit} / {body}",
            "{unit} | {body}",
            "{unit} ({body})",
            "{unit} \u2013 {body}",
            "{unit} i {body}",
            "{unit} vid {body}",
            "{unit} {body}");

    private static final List<String> AROUND_A_PLACE = List.of(
            "{unit}, {n}", "{unit} {n}", "{unit} i {n}", "{n}, {unit}", "{n} - {unit}", "{n} {unit}", "{unit} ({n})");

    private static final List<String> WHOLE = List.of(
            "{k} kommun",
            "{n} kommun",
            "{o}",
            "{n}",
            "kommun {n}",
            "Kommun {n}",
            "Kommunen {n}",
            "Kommunen i {n}",
            "{n}, kommun",
            "{n} (kommun)",
            "{n} kn",
            "{n} kn.",
            "{n} k:n",
            "{k} kn",
            "{n} komm.",
            "{n} kom.",
            "{n} komun",
            "{k} kommmun",
            "{k} komumn",
            "  {k}   kommun ",
            "{k}\u00a0kommun",
            "{k} Kommun",
            "{k}  kommun.",
            "\"{k} kommun\"",
            "{n}:s kommun",
            "{o}, Socialforvaltningen",
            "{s} kommun",
            "{k}kommun",
            "{n}-kommun",
            "{e}",
            "Municipality of {n}",
            "The Municipality of {n}",
            "City of {n}",
            "City of {n}, Sweden",
            "{k} kommun, Sverige",
            "{k} kommun, {n}",
            "{k} kommun, 123 45 {n}",
            "{k} kommun, Box 12, 123 45 {n}",
            "{k} kommun, {k} kommun",
            "{k} kommunstyrelse",
            "{n} kommunstyrelse",
            "{n} kommunkontor",
            "{k} kommuns arbetsmarknadsenhet",
            "{k} kommuns socialförvaltning",
            "{k} kommuns kultur- och fritidsförvaltning",
            "{k} kommuns vuxenutbildning",
            "{n} kommuns näringslivskontor");

    /** Organisations of their own: none of them is the municipality. */
    private static final List<String> OTHERS = List.of(
            "{n} AB",
            "{n}s AB",
            "AB {n}bostäder",
            "AB {n} Hus",
            "{n}hem",
            "{n}hem AB",
            "{n} Bostads AB",
            "{n} Bostäder",
            "{n}sbostäder AB",
            "{n} Energi",
            "{n} Energi & Miljö AB",
            "{n} Vatten AB",
            "{n} Kraft",
            "{n} Fastighets AB",
            "{n} Fastigheter",
            "{n} Kommunfastigheter AB",
            "{k} kommuns Fastighets AB",
            "{k} kommuns Bostadsaktiebolag",
            "{k} kommuns bostadsstiftelse",
            "{k} Kommunhus AB",
            "{k} Kommunföretag AB",
            "{n} Stadshus AB",
            "{n} Stads Parkerings AB",
            "{s} stads brandförsäkringskontor",
            "{n} Näringsliv AB",
            "{n} Näringsliv",
            "{n} Utveckling AB",
            "{n} Science Park",
            "{n} Science Park AB",
            "Science Park {n}",
            "{n} Företagscenter",
            "{n} Företagsgrupp",
            "Företagarna {n}",
            "Företagarna i {k} kommun",
            "{n} Handelskammare",
            "{n} Nyföretagarcentrum",
            "Nyföretagarcentrum {n}",
            "Visit {n}",
            "Destination {n} AB",
            "{n} Turism Ek. för.",
            "{n} Sparbank",
            "Sparbanken {n}",
            "Swedbank, {n}",
            "Swedbanks kontor i {n}",
            "Länsförsäkringar {n}",
            "Hotell {n}",
            "{n} Stadshotell",
            "{n} Golfklubb",
            "{n} IF",
            "{n} IK",
            "{n}s IF",
            "IFK {n}",
            "IK {n}",
            "{n} FF",
            "{n} Ridklubb",
            "{n} Innebandy",
            "{n} Basket",
            "{n} Hockey",
            "{n} Idrottsallians",
            "{n} Skidförening",
            "{n} församling",
            "{s} församling",
            "{n} pastorat",
            "{n} kyrkliga samfällighet",
            "Svenska kyrkan {n}",
            "Svenska kyrkan, {n}",
            "{n} missionsförsamling",
            "Pingstkyrkan {n}",
            "Equmeniakyrkan {n}",
            "{n} Stadsmission",
            "{n} Domkyrkoförsamling",
            "{n} Hembygdsförening",
            "Föreningen {n}",
            "Föreningen Framtid i {k} kommun",
            "{n} Folkets Hus",
            "Folkets Hus i {n}",
            "Folkets Hus, {k} kommun",
            "Ungdomens Hus, {n}",
            "{n} Kulturhus",
            "{n} Folkhögskola",
            "Folkhögskolan i {n}",
            "Friskolan i {n}",
            "{n} Friskola",
            "{n} Montessoriskola",
            "{n} Waldorfskola",
            "{n} gymnasium",
            "{s} gymnasium",
            "Gymnasiet {n}",
            "{n} skola",
            "{n} universitet",
            "{n} högskola",
            "Högskolan i {n}",
            "Lärarhögskolan i {n}",
            "{n} Yrkeshögskola",
            "{n} Teknikcollege",
            "{n} museum",
            "{n} Konsthall",
            "Stiftelsen {n} museum",
            "{n} Teater",
            "{n} Tidning",
            "{n} Nyheter",
            "{n} Allehanda",
            "{n}-Posten",
            "Radio {n}",
            "TV {n}",
            "Stiftelsen {n}",
            "Stiftelsen i {n}",
            "{n} Stiftelse",
            "Samordningsförbundet {n}",
            "Samordningsförbundet i {n}",
            "{n} samordningsförbund",
            "FINSAM {n}",
            "Finsam i {n}",
            "Kommunalförbundet {n}",
            "{n} kommunalförbund",
            "{n} Räddningstjänstförbund",
            "Räddningstjänsten {n}",
            "Räddningstjänstförbundet {n}",
            "Gymnasieförbundet {n}",
            "{n} Avfallsförbund",
            "Kommunförbundet {n}",
            "Regionförbundet {n}",
            "Region {n}",
            "{n}regionen",
            "{n} Regionen",
            "Landstinget {n}",
            "{n} läns landsting",
            "Länsstyrelsen {n}",
            "Länsstyrelsen i {n}",
            "Polisen {n}",
            "Polisen i {n}",
            "Polismyndigheten i {n}",
            "Arbetsförmedlingen {n}",
            "Arbetsförmedlingen i {n}",
            "Försäkringskassan {n}",
            "Kriminalvården {n}",
            "Tingsrätten {n}",
            "{n} tingsrätt",
            "{n} lasarett",
            "{n} sjukhus",
            "Vårdcentralen {n}",
            "Folktandvården {n}",
            "Kommunal {n}",
            "Kommunal, {n}",
            "Kommunals avdelning {n}",
            "Kommunal avdelning {n}",
            "Fackförbundet Kommunal, {k} kommun",
            "LO-distriktet {n}",
            "LO {n}",
            "TCO {n}",
            "Vision {n}",
            "Vision, {k} kommun",
            "IF Metall {n}",
            "IF Metall avdelning {n}",
            "Unionen {n}",
            "Byggnads {n}",
            "Lärarförbundet {n}",
            "ABF {n}",
            "ABF, {n}",
            "ABF, {k} kommun",
            "Studieförbundet Vuxenskolan {n}",
            "Studiefrämjandet {n}",
            "Medborgarskolan {n}",
            "Sensus {n}",
            "Bilda {n}",
            "NBV {n}",
            "Coompanion {n}",
            "Almi {n}",
            "Hushållningssällskapet {n}",
            "LRF {n}",
            "Röda Korset {n}",
            "Röda Korset, {k} kommun",
            "Rädda Barnen {n}",
            "Lions Club {n}",
            "Rotary {n}",
            "Hyresgästföreningen {n}",
            "HSB {n}",
            "Brf {n}",
            "Riksbyggen {n}",
            "PRO {n}",
            "RSMH {n}",
            "Verdandi {n}",
            "IOGT-NTO {n}",
            "KFUM {n}",
            "Fryshuset {n}",
            "Fryshuset i {k} kommun",
            "Basta {n}",
            "Samhall {n}",
            "Lernia {n}",
            "Lernia, {k} kommun",
            "Moderaterna {n}",
            "Moderaterna i {k} kommun",
            "Centerpartiet, {k} kommun",
            "Socialdemokraterna {n}",
            "Socialdemokraternas kansli i {k} kommun",
            "{k} kommuns hembygdsförening",
            "{k} kommuns personalförening",
            "{k} kommuns pensionärsråd AB",
            "Kalle Påhittads Åkeri {n}",
            "{n} Åkeri",
            "{n} Mekaniska Verkstad",
            "{n} Bygg",
            "{n} Bruk",
            "{n} Cementvarufabrik",
            "{n} Bageri HB",
            "{n} Kooperativet",
            "{n} City",
            "{n} Citysamverkan",
            "{n} Centrum",
            "{n} Flygplats",
            "{n} Hamn",
            "{n} Marknad",
            "{n} Omsorg",
            "{n} Assistans",
            "{n} Bemanning",
            "{n} Redovisning",
            "{n} Arkitektkontor",
            "Arkitektkontoret i {k} kommun",
            "Energikontoret i {n}",
            "{n} Sameby",
            "{n} Byalag",
            "{n} Ungdomsförening",
            "{n} Kvinnojour",
            "Kvinnojouren i {n}",
            "{n} Brottsofferjour",
            "{n} Islamiska förening",
            "Somaliska föreningen i {k} kommun",
            "Drivhuset {n}",
            "Projektbyrån {n}",
            "{n} IT-center",
            "{n} Lärcenter AB",
            "Leader {n}",
            "Ung Företagsamhet {n}",
            "Invest in {n}",
            "Norra {n} AB",
            "Nya {n}",
            "Gamla {n}",
            "{n} Södra",
            "{n} och Berlin",
            "Drömmarnas Hus, {n}",
            "Drömmarnas Hus i {k} kommun",
            "{k} kommun, Drömmarnas Hus",
            "{k} kommun, Fryshuset",
            "{k} kommun, Arbetsförmedlingen",
            "{k} kommun och Arbetsförmedlingen",
            "{k} kommun, Länsstyrelsen i Skåne län",
            "{k} kommune",
            "Komvux Påhittad {n}",
            "Komvux Påhittad, {n}",
            "Komvux Påhittad i {k} kommun",
            "Påhittads Komvux, {n}",
            "Vuxenutbildning Påhittad i {n}",
            "Studentkontoret, {n}",
            "Bostadskontoret, {n}",
            "Kansliet, {n}",
            "Friskolekansliet, {k} kommun",
            "Högskolekansliet {n}",
            "Länskansliet i {n}",
            "Stiftskansliet i {n}",
            "Näringslivsenheten, {n}",
            "Integrationsenheten, {n}",
            "Karin {n}",
            "{n}, Karin");

    private final ReferenceTables tables = LinkFixtures.tables();
    private final OwnerNames names = new OwnerNames(tables);
    private final Set<String> municipal = new HashSet<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    OwnerTemplatesTest() {
        tables.municipalities().forEach(municipality -> municipal.add(municipality.organisation()));
    }

    private static String filled(String template, ReferenceTables.MunicipalityRow row) {
        String name = row.municipality().name();
        return template.replace("{n}", name)
                .replace("{k}", row.kommunName().replace(" kommun", ""))
                .replace("{o}", row.officialName())
                .replace("{s}", name.matches(".*[sxz]") ? name : name + "s")
                .replace("{e}", row.municipality().nameEn());
    }

    private String found(String label) {
        return names.find(label, "", "2014-2020", null)
                .map(match -> match.entry().key())
                .orElse("");
    }

    private void expect(String group, String label, ReferenceTables.MunicipalityRow row) {
        counts.computeIfAbsent(group, key -> new int[2])[found(label, row) ? 0 : 1]++;
    }

    private boolean found(String label, ReferenceTables.MunicipalityRow row) {
        String found = found(label);
        boolean right = found.equals(row.municipality().organisation());
        if (!right && !found.isEmpty()) {
            wrong.add(label + " for " + row.officialName());
        }
        return right;
    }

    private double recall() {
        int right = counts.values().stream().mapToInt(count -> count[0]).sum();
        int missed = counts.values().stream().mapToInt(count -> count[1]).sum();
        counts.forEach((group, count) -> {
            if (count[1] > 0) {
                System.out.println("  " + group + ": " + count[0] + " of " + (count[0] + count[1]));
            }
        });
        return (double) right / (right + missed);
    }

    @Test
    void findsMunicipalitiesHoweverTheyAreWritten() {
        int turn = 0;
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            for (String template : WHOLE) {
                expect(template, filled(template, row), row);
            }
            for (String around : AROUND_A_BODY) {
                for (String body : BODIES) {
                    String unit = UNITS.get(turn++ % UNITS.size());
                    expect(around, filled(around.replace("{body}", body).replace("{unit}", unit), row), row);
                }
            }
            for (String around : AROUND_A_PLACE) {
                for (String unit : LOCAL_UNITS) {
                    expect(around, filled(around.replace("{unit}", unit), row), row);
                }
            }
        }
        assertEquals(List.of(), wrong);
        report("as written");
    }

    @Test
    void findsMunicipalitiesWhateverHappenedToTheCharacters() {
        Map<String, UnaryOperator<String>> changes = new TreeMap<>();
        changes.put("upper case", text -> text.toUpperCase(Locale.ROOT));
        changes.put("lower case", text -> text.toLowerCase(Locale.ROOT));
        changes.put("no diacritics", text -> Names.withoutMarks(text.toLowerCase(Locale.ROOT)));
        changes.put("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        changes.put("double blanks", text -> text.replace(" ", "  "));
        changes.put("no-break blanks", text -> text.replace(' ', '\u00a0'));
        changes.put("windows-1252", text -> misread(text, Charset.forName("windows-1252")));
        changes.put("iso-8859-1", text -> misread(text, StandardCharsets.ISO_8859_1));
        changes.put(
                "twice iso-8859-1",
                text -> misread(misread(text, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
        changes.put(
                "danish",
                text -> text.toLowerCase(Locale.ROOT).replace("ä", "æ").replace("ö", "ø"));
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            changes.forEach((how, change) -> {
                for (String template : List.of(
                        "{k} kommun", "{n} kommun", "{o}", "{k} kommun, Socialförvaltningen", "AMI i {k} kommun")) {
                    expect(how, change.apply(filled(template, row)), row);
                }
            });
        }
        assertEquals(List.of(), wrong);
        report("other characters");
    }

    private static String misread(String text, Charset as) {
        return new String(text.getBytes(StandardCharsets.UTF_8), as);
    }

    @Test
    void findsMunicipalitiesWithOneTypingError() {
        Set<String> all = new TreeSet<>();
        tables.municipalityRows()
                .forEach(row -> all.add(folded(row.municipality().name())));
        tables.municipalityRows().forEach(row -> all.add(folded(row.kommunName().replace(" kommun", ""))));
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            String stem = row.kommunName().replace(" kommun", "");
            for (String misspelt : misspelt(stem)) {
                String label = misspelt + " kommun";
                boolean mayBeAnother = all.stream()
                        .filter(name -> !name.equals(folded(stem))
                                && !name.equals(folded(row.municipality().name())))
                        .anyMatch(name -> name.equals(folded(misspelt))
                                || OneEdit.between(folded(misspelt), name).isPresent());
                if (mayBeAnother) {
                    String found = found(label);
                    boolean another = !found.isEmpty()
                            && !found.equals(row.municipality().organisation())
                            && !exactlyNames(misspelt, found);
                    if (another) {
                        wrong.add(label + " for " + row.officialName());
                    }
                } else {
                    // Of shorter names only some typing errors are certain.
                    if (Names.compact(row.municipality().name()).length() >= 5) {
                        expect("typing error", label, row);
                    } else {
                        found(label, row);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        report("one typing error");
    }

    /** Whether a misspelt name is another municipality's own name: then it is that one. */
    private boolean exactlyNames(String text, String key) {
        return tables.municipalityRows().stream()
                .filter(row -> row.municipality().organisation().equals(key))
                .anyMatch(row -> List.of(
                                folded(row.municipality().name()),
                                folded(row.municipality().name() + "s"),
                                folded(row.kommunName().replace(" kommun", "")))
                        .contains(folded(text)));
    }

    private static String folded(String name) {
        return Names.withoutMarks(Names.compact(name));
    }

    /** Each letter left out, doubled, swapped with the next and replaced by its neighbour on the keyboard. */
    private static List<String> misspelt(String name) {
        List<String> misspelt = new ArrayList<>();
        String neighbours = "snvfrghjokålkmnpqtadrwcezx";
        for (int i = 0; i < name.length(); i++) {
            String before = name.substring(0, i);
            String after = name.substring(i + 1);
            char letter = name.charAt(i);
            misspelt.add(before + after);
            misspelt.add(before + letter + letter + after);
            int place = Character.toLowerCase(letter) - 'a';
            if (place >= 0 && place < neighbours.length()) {
                misspelt.add(before + neighbours.charAt(place) + after);
            }
            if (i + 1 < name.length() && letter != name.charAt(i + 1)) {
                misspelt.add(before + name.charAt(i + 1) + letter + name.substring(i + 2));
            }
        }
        misspelt.removeIf(text -> text.isBlank() || Names.compact(text).equals(Names.compact(name)));
        return misspelt;
    }

    @Test
    void linksNoOtherOrganisationToAMunicipality() {
        Pattern county = Pattern.compile("Region Gotland|Landstinget Gotland|.*Gotlands? läns? .*");
        int tried = 0;
        int review = 0;
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            for (String template : OTHERS) {
                String name = filled(template, row);
                Matcher ofGotland = county.matcher(name);
                List<String> variants = List.of(
                        name.toUpperCase(Locale.ROOT),
                        Names.withoutMarks(name.toLowerCase(Locale.ROOT)),
                        misread(name, StandardCharsets.ISO_8859_1));
                for (String label : List.of(name, variants.get(tried % variants.size()))) {
                    tried++;
                    OwnerNames.Found found = names.decide(label, "", "2014-2020", null);
                    boolean linked = found.fold(
                            accepted ->
                                    municipal.contains(accepted.match().entry().key()),
                            waits -> false,
                            () -> false);
                    if (linked && !ofGotland.matches()) {
                        wrong.add(label);
                    }
                    review += found.fold(accepted -> 0, waits -> 1, () -> 0);
                }
            }
        }
        System.out.println(
                "other organisations: " + tried + " names, " + wrong.size() + " wrong, " + review + " for review");
        assertEquals(List.of(), wrong.subList(0, Math.min(60, wrong.size())));
    }

    private void report(String what) {
        double recall = recall();
        System.out.println(what + ": recall " + recall + " of "
                + counts.values().stream()
                        .mapToInt(count -> count[0] + count[1])
                        .sum());
        assertTrue(recall >= LEAST_RECALL, () -> what + ": recall " + recall);
    }
}
