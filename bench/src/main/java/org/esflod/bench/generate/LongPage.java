package org.esflod.bench.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What follows the labels of the longest pages: running text under each of the headings that are known, and a list of up to 50
 * municipalities. One page in four has a long list, as projects of a whole region have.
 */
final class LongPage {
    private static final List<String> HEADINGS = List.of(
            "Sammanfattning",
            "Bakgrund",
            "Syfte",
            "Målsättning",
            "Tillgänglighet för personer med funktionsnedsättning",
            "Transnationellt samarbete");

    /** Real names, so that linking has work to do. */
    private static final List<String> MUNICIPALITIES = List.of(
            "Ale",
            "Alingsås",
            "Bengtsfors",
            "Bollebygd",
            "Borås",
            "Dals-Ed",
            "Essunga",
            "Falköping",
            "Färgelanda",
            "Grästorp",
            "Gullspång",
            "Göteborg",
            "Götene",
            "Herrljunga",
            "Hjo",
            "Härryda",
            "Karlsborg",
            "Kungälv",
            "Lerum",
            "Lidköping",
            "Lilla Edet",
            "Lysekil",
            "Mariestad",
            "Mark",
            "Mellerud",
            "Munkedal",
            "Mölndal",
            "Orust",
            "Partille",
            "Skara",
            "Skövde",
            "Sotenäs",
            "Stenungsund",
            "Strömstad",
            "Svenljunga",
            "Tanum",
            "Tibro",
            "Tidaholm",
            "Tjörn",
            "Tranemo",
            "Trollhättan",
            "Töreboda",
            "Uddevalla",
            "Ulricehamn",
            "Vara",
            "Vårgårda",
            "Vänersborg",
            "Åmål",
            "Öckerö",
            "Halmstad");

    private LongPage() {}

    /** The lines after the labels; the same ones for the same operation and seed. */
    static List<String> body(Operation operation, long seed) {
        SplittableRandom random = new SplittableRandom(
                seed * 0x9E3779B97F4A7C15L + operation.caseNumber().hashCode());
        List<String> lines = new ArrayList<>();
        for (String heading : HEADINGS) {
            lines.add("");
            lines.add(heading);
            lines.add("");
            lines.add(Operation.summary(random));
        }
        lines.add("");
        lines.add("Kommun");
        lines.add("");
        municipalities(operation, random).forEach(name -> lines.add(" • " + name));
        return lines;
    }

    private static List<String> municipalities(Operation operation, SplittableRandom random) {
        if (!isWide(operation)) {
            return operation.municipalities();
        }
        List<String> some = new ArrayList<>(MUNICIPALITIES);
        Collections.rotate(some, random.nextInt(some.size()));
        return some.subList(0, 1 + random.nextInt(some.size()));
    }

    /** Where it takes place: those with a long list are no project of one region. */
    static String region(Operation operation) {
        return isWide(operation) ? "Nationellt" : operation.region();
    }

    private static boolean isWide(Operation operation) {
        return operation.participants() % 4 == 0;
    }
}
