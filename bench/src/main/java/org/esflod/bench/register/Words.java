package org.esflod.bench.register;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What names are made of. */
final class Words {
    static final List<String> BRANCHES = List.of(
            "Bygg",
            "Måleri",
            "Snickeri",
            "El",
            "Rör",
            "Plåt",
            "Mekaniska",
            "Verkstad",
            "Åkeri",
            "Transport",
            "Redovisning",
            "Konsult",
            "Data",
            "Teknik",
            "Utbildning",
            "Omsorg",
            "Vård",
            "Hälsa",
            "Städ",
            "Fastigheter",
            "Förvaltning",
            "Invest",
            "Handel",
            "Import",
            "Livs",
            "Bageri",
            "Café",
            "Restaurang",
            "Hotell",
            "Resor",
            "Media",
            "Film",
            "Förlag",
            "Tryckeri",
            "Reklam",
            "Design",
            "Arkitekter",
            "Miljö",
            "Energi",
            "Skog",
            "Lantbruk",
            "Trädgård",
            "Fiske",
            "Båt",
            "Bil",
            "Däck",
            "Maskin",
            "Industri",
            "Plast",
            "Textil",
            "Möbler",
            "Glas",
            "Betong",
            "Mark",
            "Entreprenad",
            "Rehab",
            "Bemanning",
            "Rekrytering",
            "Kompetens",
            "Ledarskap",
            "Innovation",
            "Utveckling");

    static final List<String> SECOND = List.of(
            "och Service",
            "Norden",
            "Sverige",
            "Gruppen",
            "Partner",
            "Produktion",
            "i Norr",
            "i Väst",
            "i Syd",
            "Holding",
            "& Co",
            "Center",
            "System",
            "Support",
            "Montage");

    static final List<String> THINGS = List.of(
            "Ekbacken",
            "Björkhagen",
            "Solgläntan",
            "Bofinken",
            "Kvarnen",
            "Ängsblomman",
            "Fyren",
            "Lyktan",
            "Stenbrottet",
            "Hammaren",
            "Vingen",
            "Ankaret",
            "Kompassen",
            "Regnbågen",
            "Gryningen",
            "Skatan",
            "Tranan",
            "Älgen",
            "Hjorten",
            "Rönnen",
            "Linden",
            "Källan",
            "Bäcken",
            "Bryggan",
            "Seglet",
            "Tornet",
            "Porten",
            "Smedjan",
            "Väven",
            "Nålen");

    static final List<String> ACTIVITIES = List.of(
            "idrottsförening",
            "hembygdsförening",
            "kulturförening",
            "scoutkår",
            "båtklubb",
            "ridklubb",
            "musikförening",
            "odlarförening",
            "vägförening",
            "bygdegårdsförening",
            "teaterförening",
            "hantverksförening",
            "företagarförening",
            "friluftsförening",
            "byalag",
            "ungdomsförening",
            "kvinnoförening",
            "körförening");

    static final List<String> AGENCIES = List.of(
            "Vattenprovningsverket",
            "Myndigheten för provbyggnad",
            "Statens lyktnämnd",
            "Bryggverket",
            "Skogsvägsinspektionen",
            "Segelstyrelsen",
            "Statens kompassinstitut",
            "Tornmyndigheten");

    static final List<String> UNITS = List.of(
            ", Avdelning Syd",
            ", Projektkontoret",
            " - Utveckling",
            ", Enheten för arbete",
            " (huvudkontoret)",
            ", Kansliet",
            " / Region Norr",
            ", Personalavdelningen");

    /** All of them stand for nobody. */
    static final List<String> FIRST_NAMES =
            List.of("Ebba", "Viggo", "Saga", "Malte", "Nanna", "Elof", "Tyra", "Sixten", "Ottilia", "Hilding");

    static final List<String> LAST_NAMES = List.of("Påhittad", "Exempelsson", "Diktberg", "Sagolund", "Fantasén");

    private static final List<String> ONSETS = List.of(
            "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "dr", "fr", "gr", "kr",
            "tr", "st", "sk", "sp", "bl", "fl", "gl", "kl", "pl", "sv", "tv", "w", "z", "");

    private static final List<String> VOWELS = List.of("a", "a", "e", "e", "i", "i", "o", "u", "y", "å", "ä", "ö");

    private static final List<String> CODAS = List.of(
            "", "", "", "", "", "n", "r", "l", "s", "t", "m", "k", "nd", "st", "rn", "ng", "ll", "rk", "x", "ck");

    private static final List<String> NATURE = List.of(
            "Lind", "Berg", "Dal", "Ek", "Gran", "Holm", "Lund", "Mo", "Norr", "Sand", "Ström", "Sund", "Väster",
            "Öster", "Ny", "Häll", "Björk", "Söder", "Åker", "Kvarn", "Sten", "Hag", "Rönn", "Ask", "Sjö");

    private static final List<String> LAND = List.of(
            "berg", "gren", "kvist", "lund", "man", "ström", "stad", "dal", "blad", "mark", "holm", "vall", "bäck",
            "strand", "by", "hult", "rud", "näs", "torp", "hed");

    private Words() {}

    /** A word that no dictionary has: {@code Norvikda}. */
    static String coined(int syllables, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(pick(ONSETS, random)).append(pick(VOWELS, random)).append(pick(CODAS, random));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A word of two that are often met, one in five hundred: {@code Granvall}. */
    static String common(SplittableRandom random) {
        return pick(NATURE, random) + pick(LAND, random);
    }

    static String person(SplittableRandom random) {
        return pick(FIRST_NAMES, random) + " " + pick(LAST_NAMES, random);
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
