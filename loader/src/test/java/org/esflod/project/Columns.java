package org.esflod.project;

import java.util.List;
import org.esflod.source.Column;
import org.esflod.source.Datatype;
import org.jspecify.annotations.Nullable;

/** Columns as forms declare them. */
final class Columns {
    private Columns() {}

    static Column of(
            String name, String language, Datatype datatype, @Nullable String currency, @Nullable String unit) {
        return new Column(
                name,
                List.of(name),
                datatype,
                language,
                List.of(),
                null,
                false,
                false,
                null,
                false,
                List.of(),
                currency,
                unit);
    }
}
