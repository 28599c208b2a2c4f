package org.esflod.link;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.match.Features;
import org.esflod.match.NameKeys;
import org.esflod.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the project says beside the owner's name, against what the register says of a candidate.
 *
 * <p>Each feature is 1 where it holds. Absent, that is 0: neither side knows. A project of the whole country says nothing of a
 * place.
 */
final class OwnerContext {
    /** The candidate's town is in one of the project's municipalities, or is the owner's by town or postcode. */
    static final String TOWN_AGREES = "town_agrees";

    /** The owner's town is stated, and it is another one. */
    static final String TOWN_DIFFERS = "town_differs";

    /** The candidate's town is in the project's region. */
    static final String REGION_AGREES = "region_agrees";

    /** It is in another one. */
    static final String REGION_DIFFERS = "region_differs";

    /** It had ceased before the project began. */
    static final String CEASED = "ceased";

    /** It has ceased, and nobody knows since when: it may have been before the project began. */
    static final String CEASED_SOMETIME = "ceased_sometime";

    /** It was registered after the project began. */
    static final String FOUNDED_LATER = "founded_later";

    /** The domain of the contact's address is made of the candidate's name. */
    static final String DOMAIN_AGREES = "domain_agrees";

    /** A shorter domain is in many names: {@code abc.se}. */
    private static final int SHORTEST_DOMAIN = 5;

    /** A project in more of them says nothing of where its owner is. */
    private static final int FEW_MUNICIPALITIES = 10;

    private static final String WHOLE_COUNTRY = "SE";

    private final Seats seats;

    OwnerContext(Seats seats) {
        this.seats = seats;
    }

    /** The towns in which the owner is likely to be: its own where it is stated, else those of the project's municipalities. */
    Set<String> towns(OwnerQuestion question) {
        if (question.place() != null) {
            return Set.of(question.place());
        }
        return question.municipalities().size() > FEW_MUNICIPALITIES
                ? Set.of()
                : question.municipalities().stream()
                        .flatMap(code -> seats.towns(code).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The features of one candidate. */
    Features features(OwnerQuestion question, RegisterEntry candidate) {
        boolean townAgrees = townAgrees(question, candidate);
        Set<String> regions = candidate.place() == null ? Set.of() : seats.regions(candidate.place());
        boolean regionKnown =
                question.region() != null && !question.region().equals(WHOLE_COUNTRY) && !regions.isEmpty();
        boolean regionAgrees = regionKnown && regions.contains(question.region());
        return Features.builder()
                .put(TOWN_AGREES, townAgrees)
                .put(TOWN_DIFFERS, !townAgrees && townDiffers(question, candidate))
                .put(REGION_AGREES, regionAgrees)
                .put(REGION_DIFFERS, regionKnown && !regionAgrees && !townAgrees)
                .put(CEASED, isBefore(candidate.deregistered(), question.start()))
                .put(CEASED_SOMETIME, !candidate.active() && candidate.deregistered() == null)
                .put(FOUNDED_LATER, isBefore(question.start(), candidate.registered()))
                .put(DOMAIN_AGREES, domainAgrees(question.mailDomain(), candidate))
                .build();
    }

    private boolean townAgrees(OwnerQuestion question, RegisterEntry candidate) {
        if (candidate.postcode() != null && candidate.postcode().equals(question.postcode())) {
            return true;
        }
        if (candidate.place() == null) {
            return false;
        }
        if (question.place() != null) {
            return Names.compact(question.place()).equals(Names.compact(candidate.place()));
        }
        return !Collections.disjoint(question.municipalities(), seats.municipalities(candidate.place()));
    }

    private static boolean townDiffers(OwnerQuestion question, RegisterEntry candidate) {
        return question.place() != null && candidate.place() != null;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static boolean domainAgrees(@Nullable String domain, RegisterEntry candidate) {
        if (domain == null) {
            return false;
        }
        String label = domain.substring(0, domain.lastIndexOf('.')).replace("-", "");
        if (label.length() < SHORTEST_DOMAIN) {
            return false;
        }
        return candidate.names().stream()
                .anyMatch(name -> begins(NameKeys.of(name.name()).tokens(), label));
    }

    /** The words of the name written as one, all of them or the first: {@code nasetsbygg} of Näsets Bygg och Plåt AB. */
    private static boolean begins(List<String> tokens, String label) {
        StringBuilder joined = new StringBuilder();
        for (String token : tokens) {
            joined.append(token);
            if (joined.toString().equals(label)) {
                return true;
            }
        }
        return false;
    }
}
