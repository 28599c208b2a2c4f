package org.esflod.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the project of one record takes place. */
final class PlaceParser {
    private final StatedFields fields;

    PlaceParser(StatedFields fields) {
        this.fields = fields;
    }

    /** The location indicator; null where nothing of it is stated. */
    @Nullable
    Location location() {
        Coordinates point = fields.read("location.coordinates", Coordinates::read);
        String label = fields.text("location");
        String postcode = fields.text("location.postcode");
        Named nuts = fields.named("location.nuts");
        if (label == null && postcode == null && nuts == null && point == null) {
            return null;
        }
        return new Location(
                label,
                postcode,
                nuts,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude());
    }

    /** The municipalities: the list of a page, else the items of the field. */
    List<Named> municipalities() {
        List<Named> listed = fields.record().municipalities().stream()
                .map(item -> new Named(item.text(), item.line()))
                .toList();
        return listed.isEmpty() ? fields.items("municipalities") : listed;
    }
}
