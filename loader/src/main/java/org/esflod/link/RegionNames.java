package org.esflod.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.esflod.problem.LoaderException;

/**
 * Names of the ESF Council's regions to NUTS codes: equal but for case and white space, never similar.
 *
 * <p>Source: {@code mapping/reference/esf_regions.csv}.
 */
final class RegionNames {
    private final Map<String, String> codes = new HashMap<>();

    RegionNames(ReferenceTables tables) {
        tables.esfRegions().forEach((name, code) -> {
            String before = codes.put(Names.folded(name), code);
            if (before != null && !before.equals(code)) {
                throw new LoaderException("esf_regions.csv: '" + name + "' stands for " + before + " and " + code);
            }
        });
    }

    /** {@code Sydsverige} gives {@code SE22}, {@code ESF Nationellt} gives {@code SE}. */
    Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(Names.folded(name)));
    }
}
