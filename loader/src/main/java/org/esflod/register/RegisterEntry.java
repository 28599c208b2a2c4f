package org.esflod.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal person as the registers know it, merged by organisation number.
 *
 * @param key ten digits of the organisation number, the third 2 or more
 * @param name the name in force, in the case that its own register writes it in
 * @param names all names, that one among them, each once
 * @param legalForm code of ISO 20275 ({@code XJHM}); null where not known
 * @param juridicalForm SCB's code of two digits ({@code 49}); null where not known
 * @param place postal town of its address, such as {@code ÖREBRO}; null where not known
 * @param postcode five digits; null where not known
 * @param registered the day on which it was registered; null where not known
 * @param deregistered the day on which it ceased; null where it exists or the day is not known
 * @param active whether it exists
 * @param lei Legal Entity Identifier, 20 characters; null where it has none or several
 * @param sources the registers that know it, sorted
 * @param cause why it ceased, the register's own code, such as {@code FUAV} (merged into another); null where it exists or the
 *     cause is not known
 */
public record RegisterEntry(
        String key,
        String name,
        List<RegisterName> names,
        @Nullable String legalForm,
        @Nullable String juridicalForm,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable LocalDate registered,
        @Nullable LocalDate deregistered,
        boolean active,
        @Nullable String lei,
        List<String> sources,
        @Nullable String cause) {
    /** Copies the lists. */
    public RegisterEntry {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** One of which no cause is known why it ceased, or that exists. */
    public RegisterEntry(
            String key,
            String name,
            List<RegisterName> names,
            @Nullable String legalForm,
            @Nullable String juridicalForm,
            @Nullable String place,
            @Nullable String postcode,
            @Nullable LocalDate registered,
            @Nullable LocalDate deregistered,
            boolean active,
            @Nullable String lei,
            List<String> sources) {
        this(
                key,
                name,
                names,
                legalForm,
                juridicalForm,
                place,
                postcode,
                registered,
                deregistered,
                active,
                lei,
                sources,
                null);
    }
}
