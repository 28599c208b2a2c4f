package org.esflod.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that a register gives an organisation.
 *
 * @param name as the register writes it
 * @param kind {@code legal} (in force), {@code foreign} (in another language), {@code special} (särskilt företagsnamn),
 *     {@code short} or {@code former}
 * @param source the register: {@code bolagsverket}, {@code scb} or {@code gleif}
 * @param from the day from which it has the name; null where not known
 */
public record RegisterName(
        String name, String kind, String source, @Nullable LocalDate from) {}
