package org.esflod.link;

import java.util.List;
import java.util.Optional;

/**
 * The municipality or region of one name, without a record around it: what reconciliation asks.
 *
 * <p>It takes the names that {@link PlaceLinker} takes, and no others. Safe for several threads.
 */
public final class PlaceLookup {
    private final MunicipalityNames municipalities;
    private final RegionNames regions;

    /** Of these tables. */
    public PlaceLookup(ReferenceTables tables) {
        this.municipalities = new MunicipalityNames(tables);
        this.regions = new RegionNames(tables);
    }

    /** Codes of the municipalities that a name may stand for: none, one, or several where it is ambiguous. */
    public List<String> municipalities(String name) {
        return municipalities.find(name).stream()
                .map(row -> row.municipality().code())
                .toList();
    }

    /** {@code Sydsverige} gives {@code SE22}; empty where no region of the ESF Council has that name. */
    public Optional<String> region(String name) {
        return regions.code(name);
    }
}
