package org.esflod.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one entry of all that the registers say of an organisation.
 *
 * <p>Each fact comes from the first register that states it, in the order of {@link Source}; of several registrations in one
 * register those in force come first, then those with the lower number. Whether it exists is said by the first register
 * that knows it. Every name is kept; names that differ by case only are one, in the case of the first.
 */
final class EntryMerge {
    /** Names of more than these are aliases that nobody looks for; a file was seen with hundreds for one identity. */
    private static final int MOST_NAMES = 200;

    private static final Comparator<Statement> PREFERENCE = Comparator.comparing(Statement::source)
            .thenComparing(statement -> !statement.active())
            .thenComparingInt(Statement::registration);

    private EntryMerge() {}

    /** Merges statements of one key, at least one, in any order. */
    static RegisterEntry merge(List<Statement> unordered) {
        List<Statement> statements = unordered.stream().sorted(PREFERENCE).toList();
        Statement first = statements.get(0);
        List<RegisterName> names = names(statements);
        Statement ended = first.active() ? null : lastToEnd(statements, first.source());
        Optional<Statement> placed = statements.stream()
                .filter(statement -> statement.place() != null || statement.postcode() != null)
                .findFirst();
        return new RegisterEntry(
                first.key(),
                names.get(0).name(),
                names,
                first(statements, Statement::legalForm),
                juridicalForm(statements),
                placed.map(Statement::place).orElse(null),
                placed.map(Statement::postcode).orElse(null),
                registered(statements, first.source()),
                ended == null ? null : ended.deregistered(),
                first.active(),
                lei(statements),
                statements.stream()
                        .map(statement -> statement.source().id())
                        .distinct()
                        .sorted()
                        .toList(),
                ended == null ? null : ended.cause());
    }

    /** The name in force first. */
    private static List<RegisterName> names(List<Statement> statements) {
        Map<String, RegisterName> names = new HashMap<>();
        List<RegisterName> inOrder = new ArrayList<>();
        Statement first = statements.get(0);
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean same = statement.source() == first.source();
            // What one register says in a registration that ended is former where another registration is in force.
            boolean former = same && first.active() && !statement.active();
            boolean later = same && statement.active() && i > 0;
            String inForce = inForce(statement.names());
            for (RegisterName name : orderedBy(statement.names(), inForce)) {
                boolean superseded = name.kind().equals("legal") && !name.name().equals(inForce);
                RegisterName kept = former || superseded
                        ? as("former", name)
                        : later && name.kind().equals("legal") ? as("special", name) : name;
                if (inOrder.size() < MOST_NAMES
                        && names.putIfAbsent(kept.name().toLowerCase(Locale.ROOT), kept) == null) {
                    inOrder.add(kept);
                }
            }
        }
        return inOrder;
    }

    private static RegisterName as(String kind, RegisterName name) {
        return new RegisterName(name.name(), kind, name.source(), name.from());
    }

    /** Of the legal names of one registration the one that is borne since the latest day; of any names, where none is legal. */
    private static String inForce(List<RegisterName> names) {
        List<RegisterName> legal =
                names.stream().filter(name -> name.kind().equals("legal")).toList();
        return (legal.isEmpty() ? names : legal)
                .stream()
                        .reduce((one, other) -> from(other).isAfter(from(one)) ? other : one)
                        .orElseThrow()
                        .name();
    }

    private static List<RegisterName> orderedBy(List<RegisterName> names, String inForce) {
        return names.size() == 1
                ? names
                : Stream.concat(
                                names.stream().filter(name -> name.name().equals(inForce)),
                                names.stream().filter(name -> !name.name().equals(inForce)))
                        .toList();
    }

    private static LocalDate from(RegisterName name) {
        LocalDate from = name.from();
        return from == null ? LocalDate.MIN : from;
    }

    private static Statement lastToEnd(List<Statement> statements, Source source) {
        return statements.stream()
                .filter(statement -> statement.source() == source)
                .max(Comparator.comparing(EntryMerge::end))
                .orElseThrow();
    }

    private static LocalDate end(Statement statement) {
        LocalDate end = statement.deregistered();
        return end == null ? LocalDate.MIN : end;
    }

    /** The earliest day that the first register states; else what the next one states. */
    private static @Nullable LocalDate registered(List<Statement> statements, Source source) {
        return statements.stream()
                .filter(statement -> statement.source() == source)
                .map(Statement::registered)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> first(statements, Statement::registered));
    }

    /** SCB's own code before one that follows from Bolagsverket's. */
    private static @Nullable String juridicalForm(List<Statement> statements) {
        List<Statement> scb = statements.stream()
                .filter(statement -> statement.source() == Source.SCB)
                .toList();
        String own = first(scb, Statement::juridicalForm);
        return own != null ? own : first(statements, Statement::juridicalForm);
    }

    /** The one identifier; of several the one whose entity exists; null where that leaves several. */
    private static @Nullable String lei(List<Statement> statements) {
        List<String> all = distinct(statements.stream());
        List<String> existing =
                all.size() < 2 ? all : distinct(statements.stream().filter(Statement::active));
        return existing.size() == 1 ? existing.get(0) : null;
    }

    private static List<String> distinct(Stream<Statement> statements) {
        return statements
                .map(Statement::lei)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static <T> @Nullable T first(List<Statement> statements, Function<Statement, @Nullable T> fact) {
        for (Statement statement : statements) {
            T value = fact.apply(statement);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
