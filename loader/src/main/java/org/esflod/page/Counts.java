package org.esflod.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Version;

/** The numbers under {@code counts} of the manifest, with names for people. */
final class Counts {
    private static final Pages TEXTS = new Pages(Counts.class);

    private Counts() {}

    /** Name and number of each, in the order of the manifest; none where it has none. */
    static List<Map<String, String>> of(Version version, Language language) {
        Map<String, String> texts = TEXTS.texts("counts", language);
        NumberFormat format = NumberFormat.getIntegerInstance(language.locale());
        List<Map<String, String>> counts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> count :
                version.manifest().path("counts").properties()) {
            if (count.getValue().isIntegralNumber()) {
                counts.add(Map.of(
                        "key",
                        count.getKey(),
                        "label",
                        texts.getOrDefault("count." + count.getKey(), count.getKey()),
                        "value",
                        format.format(count.getValue().asLong())));
            }
        }
        return counts;
    }
}
