package org.esflod.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.match.Compared;
import org.esflod.match.NameComparison;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.esflod.register.RegisterName;

/**
 * Candidates of a register for a name, compared with it. Of what the project says beside the name only its towns play a part, so
 * a name that comes again from there is not searched for again. Safe for several threads.
 */
final class RegisterSearch {
    /** How many the register is asked for where no name is equal. */
    static final int CANDIDATES = 50;

    /** How many of them are kept: the rest is far below what a person would look at. */
    private static final int KEPT = 8;

    /** The rank of names that are not equal. */
    private static final int LIKE = 3;

    /**
     * Bounds memory to some 50 MB: for owners of whose projects the places and days differ, so that {@link HeldAnswers} have
     * them not.
     */
    private static final long MOST_HELD = 20_000;

    /** Of what was found for names that are not held any more, who it was: some seventy thousand names. */
    private static final long MOST_KNOWN_BYTES = 64_000_000;

    /** Of a name beside its characters: objects, references, the cache's own. */
    private static final int OBJECTS = 250;

    private final Register register;
    private final NameComparison comparison;
    private final Cache<Asked, List<Found>> held;

    private final Cache<Asked, List<Known>> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_KNOWN_BYTES)
            .weigher((Asked asked, List<Known> found) -> asked.bytes() + Known.BYTES * found.size())
            .build();

    private record Asked(String name, Set<String> towns) {
        int bytes() {
            return OBJECTS
                    + name.length()
                    + towns.stream().mapToInt(town -> 60 + town.length()).sum();
        }
    }

    /** Who was found for a name that none has, without what they are: to look up a few is much less work than to search. */
    private record Known(String key, int namesakes) {
        static final int BYTES = 80;
    }

    RegisterSearch(Register register, NameComparison comparison) {
        this(register, comparison, MOST_HELD);
    }

    /**
     * For tests.
     *
     * @param mostHeld how many names and candidates are held as they were found; 0 for none
     */
    RegisterSearch(Register register, NameComparison comparison, long mostHeld) {
        this.register = register;
        this.comparison = comparison;
        this.held = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(mostHeld)
                .weigher((Asked asked, List<Found> found) -> 1 + found.size())
                .build();
    }

    /**
     * A legal person that may have the name.
     *
     * @param entry the legal person
     * @param name the name of it that is most like
     * @param compared the two names
     * @param namesakes how many candidates have a name that is as equal
     */
    record Found(RegisterEntry entry, RegisterName name, Compared compared, int namesakes) {
        double likeness() {
            return RegisterSearch.likeness(
                    compared.features().get(NameComparison.COV_Q),
                    compared.features().get(NameComparison.COV_R));
        }
    }

    /**
     * The candidates, the most alike first.
     *
     * @param towns where it is likely to be; empty where nobody knows
     */
    List<Found> find(String name, Set<String> towns) {
        return Objects.requireNonNull(held.get(new Asked(name, Set.copyOf(towns)), this::search));
    }

    /** All that the register gives for a name: those of an equal name, or those that are like it, the best first. */
    List<RegisterEntry> retrieved(String name, Set<String> towns) {
        List<RegisterEntry> equal = register.exact(name, towns);
        return equal.isEmpty() ? like(name, towns) : equal;
    }

    private List<RegisterEntry> like(String name, Set<String> towns) {
        return register.candidates(name, towns, CANDIDATES).stream()
                .map(Register.Candidate::entry)
                .toList();
    }

    private List<Found> search(Asked asked) {
        List<RegisterEntry> equal = register.exact(asked.name(), asked.towns());
        if (!equal.isEmpty()) {
            return compared(asked, equal);
        }
        List<Known> before = known.getIfPresent(asked);
        if (before != null) {
            return again(asked.name(), before);
        }
        List<Found> found = compared(asked, like(asked.name(), asked.towns()));
        known.put(
                asked,
                found.stream()
                        .map(each -> new Known(each.entry().key(), each.namesakes()))
                        .toList());
        return found;
    }

    private List<Found> again(String name, List<Known> before) {
        NameComparison.Prepared prepared = comparison.prepare(name);
        return before.stream()
                .map(each ->
                        best(prepared, register.byKey(each.key()).orElseThrow()).found(each.namesakes()))
                .toList();
    }

    private List<Found> compared(Asked asked, List<RegisterEntry> entries) {
        Set<String> towns = asked.towns().stream().map(Names::compact).collect(Collectors.toSet());
        NameComparison.Prepared prepared = comparison.prepare(asked.name());
        List<Alike> alike = new ArrayList<>();
        for (RegisterEntry entry : entries) {
            alike.add(best(prepared, entry));
        }
        alike.sort(Comparator.comparingInt(Alike::rank)
                .thenComparing(Comparator.comparingDouble(Alike::likeness).reversed())
                .thenComparing(each -> each.entry().key()));
        return kept(alike, towns).stream()
                .map(each -> each.found(namesakes(each, alike)))
                .toList();
    }

    /**
     * All that are as equal as the first, since what else the project says may tell them apart; of others a few, and a few more
     * in the towns.
     */
    private static List<Alike> kept(List<Alike> sorted, Set<String> towns) {
        int most = KEPT;
        while (most < sorted.size()
                && sorted.get(0).rank() < LIKE
                && sorted.get(most).rank() == sorted.get(0).rank()) {
            most++;
        }
        if (most >= sorted.size()) {
            return sorted;
        }
        List<Alike> kept = new ArrayList<>(sorted.subList(0, most));
        sorted.subList(most, sorted.size()).stream()
                .filter(each -> each.entry().place() != null
                        && towns.contains(Names.compact(each.entry().place())))
                .limit(KEPT)
                .forEach(kept::add);
        return kept;
    }

    private static int namesakes(Alike one, List<Alike> all) {
        return one.rank() == LIKE
                ? 1
                : (int) all.stream().filter(other -> other.rank() <= one.rank()).count();
    }

    /** A candidate before its name is looked at closely: most are far behind the best. */
    private record Alike(
            RegisterEntry entry, RegisterName name, NameComparison.Beside names, int rank, double likeness) {
        static Alike of(RegisterEntry entry, RegisterName name, NameComparison.Beside names) {
            int rank = names.exact() ? 0 : names.canonical() ? 1 : names.folded() ? 2 : LIKE;
            return new Alike(
                    entry,
                    name,
                    names,
                    rank,
                    RegisterSearch.likeness(names.coverageOfQuery(), names.coverageOfCandidate()));
        }

        Found found(int namesakes) {
            return new Found(entry, name, names.compared(), namesakes);
        }
    }

    private static double likeness(double coverageOfQuery, double coverageOfCandidate) {
        return 0.75 * coverageOfQuery + 0.25 * coverageOfCandidate;
    }

    private static Alike best(NameComparison.Prepared name, RegisterEntry entry) {
        Alike best = null;
        for (RegisterName each : entry.names()) {
            Alike alike = Alike.of(entry, each, name.beside(each.name()));
            if (best == null
                    || alike.rank() < best.rank()
                    || (alike.rank() == best.rank() && alike.likeness() > best.likeness())) {
                best = alike;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a legal person without name: " + entry.key());
        }
        return best;
    }
}
