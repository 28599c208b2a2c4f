package org.esflod.register;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registers that are read, the one whose word counts most first. */
enum Source {
    /** Bolagsverket's bulk file: companies, economic associations, and others with business, also those that ceased. */
    BOLAGSVERKET(
            0, "https://vardefulla-datamangder.bolagsverket.se/bolagsverket/bolagsverket_bulkfil.zip", "bolagsverket") {
        @Override
        @Nullable
        RowParser parser(String header) {
            return BolagsverketRows.of(header);
        }
    },
    /** SCB's bulk file of legal units: also public bodies, associations, foundations. */
    SCB(1, "https://vardefulla-datamangder.bolagsverket.se/scb/scb_bulkfil.zip", "scb_bulk") {
        @Override
        @Nullable
        RowParser parser(String header) {
            return ScbRows.of(header);
        }
    },
    /** GLEIF's golden copy of LEI records, level 1. */
    GLEIF(2, "https://goldencopy.gleif.org/api/v2/golden-copies/publishes", "lei2") {
        @Override
        @Nullable
        RowParser parser(String header) {
            return GleifRows.of(header);
        }
    };

    private final int number;
    private final String address;
    private final String partOfNames;

    Source(int number, String address, String partOfNames) {
        this.number = number;
        this.address = address;
        this.partOfNames = partOfNames;
    }

    /** As work files and indexes name it. */
    int number() {
        return number;
    }

    /** The one with a number. */
    static Source numbered(int number) {
        for (Source source : values()) {
            if (source.number == number) {
                return source;
            }
        }
        throw new IllegalArgumentException("no register has the number " + number);
    }

    /** As entries name it: {@code bolagsverket}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its keeper publishes it. */
    String address() {
        return address;
    }

    /** Reads rows of a file that has this first line; null where it is no file of this register. */
    abstract @Nullable RowParser parser(String header);

    /** The register whose files are called like this. */
    static Optional<Source> named(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        for (Source source : values()) {
            if (lower.contains(source.partOfNames)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
