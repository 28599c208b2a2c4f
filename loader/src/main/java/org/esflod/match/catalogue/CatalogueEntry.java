package org.esflod.match.catalogue;

import java.util.List;

/**
 * An organisation of a catalogue.
 *
 * @param id identifier, as the catalogue writes it
 * @param names its name and, after it, other names; at least one
 */
public record CatalogueEntry(String id, List<String> names) {
    /** Copies the list and refuses an entry without a name. */
    public CatalogueEntry {
        names = List.copyOf(names);
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("entry '" + id + "' has names " + names);
        }
    }
}
