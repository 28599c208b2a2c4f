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

    /** Bounds memory to about 100 MB. */
    private static final long MOST_HELD = 200_000;

    private final Register register;
    private final NameComparison comparison;
    private final Cache<Asked, List<Found>> held = Caffeine.newBuilder()
            .maximumWeight(MOST_HELD)
            .weigher((Asked asked, List<Found> found) -> 1 + found.size())
            .build();

    private record Asked(String name, Set<String> towns) {}

    RegisterSearch(Register register, NameComparison comparison) {
        this.register = register;
        this.comparison = comparison;
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
            return 0.75 * compared.features().get("cov_q")
                    + 0.25 * compared.features().get("cov_r");
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
        return equal.isEmpty()
                ? register.candidates(name, towns, CANDIDATES).stream()
                        .map(Register.Candidate::entry)
                        .toList()
                : equal;
    }

    private List<Found> search(Asked asked) {
        List<RegisterEntry> entries = retrieved(asked.name(), asked.towns());
        Set<String> towns = asked.towns().stream().map(Names::compact).collect(Collectors.toSet());
        NameComparison.Prepared prepared = comparison.prepare(asked.name());
        List<Found> found = new ArrayList<>();
        for (RegisterEntry entry : entries) {
            found.add(best(prepared, entry));
        }
        found.sort(Comparator.comparing((Found each) -> rank(each.compared()))
                .thenComparing(Comparator.comparingDouble(Found::likeness).reversed())
                .thenComparing(each -> each.entry().key()));
        return kept(found, towns).stream()
                .map(each -> new Found(each.entry(), each.name(), each.compared(), namesakes(each, found)))
                .toList();
    }

    /**
     * All that are as equal as the first, since what else the project says may tell them apart; of others a few, and a few more
     * in the towns.
     */
    private static List<Found> kept(List<Found> sorted, Set<String> towns) {
        int most = KEPT;
        while (most < sorted.size()
                && rank(sorted.get(0).compared()) < LIKE
                && rank(sorted.get(most).compared()) == rank(sorted.get(0).compared())) {
            most++;
        }
        if (most >= sorted.size()) {
            return sorted;
        }
        List<Found> kept = new ArrayList<>(sorted.subList(0, most));
        sorted.subList(most, sorted.size()).stream()
                .filter(each -> each.entry().place() != null
                        && towns.contains(Names.compact(each.entry().place())))
                .limit(KEPT)
                .forEach(kept::add);
        return kept;
    }

    private static int namesakes(Found one, List<Found> all) {
        int rank = rank(one.compared());
        return rank == 3
                ? 1
                : (int) all.stream()
                        .filter(other -> rank(other.compared()) <= rank)
                        .count();
    }

    /** How equal two names are, from 0; {@link #LIKE} where they are not. */
    private static int rank(Compared compared) {
        return compared.exact() ? 0 : compared.canonical() ? 1 : compared.folded() ? 2 : LIKE;
    }

    private static Found best(NameComparison.Prepared name, RegisterEntry entry) {
        Found best = null;
        for (RegisterName each : entry.names()) {
            Found found = new Found(entry, each, name.compare(each.name()), 1);
            if (best == null
                    || rank(found.compared()) < rank(best.compared())
                    || (rank(found.compared()) == rank(best.compared()) && found.likeness() > best.likeness())) {
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a legal person without name: " + entry.key());
        }
        return best;
    }
}
