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

    private static final List<String> SYLLABLES = List.of(
            "nor", "vik", "lun", "da", "ber", "gal", "mo", "ri", "sten", "el", "va", "tor", "ny", "hav", "sol", "mar",
            "ki", "dro", "fal", "ven", "lo", "tek", "ra", "gun", "bro", "as", "ske", "vi", "plan", "ta", "mi", "nex",
            "or", "do", "fri", "ga", "hel", "jo", "kan", "le", "nav", "ö", "pol", "ro", "sa", "ti", "ul", "vin", "xa",
            "zo", "äl", "åk", "bli", "cor", "den", "eko", "fin", "gri", "hus", "ind");

    private Words() {}

    /** A word that no dictionary has: {@code Norvikda}. */
    static String coined(int syllables, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(pick(SYLLABLES, random));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String person(SplittableRandom random) {
        return pick(FIRST_NAMES, random) + " " + pick(LAST_NAMES, random);
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
