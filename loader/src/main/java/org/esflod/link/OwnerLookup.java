package org.esflod.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.match.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The organisation of one owner's label, without a record around it: what evaluations and reconciliation ask.
 *
 * <p>It goes up the ladder of {@link OwnerLinker}. Safe for several threads.
 */
public final class OwnerLookup {
    private final CurationRung curation;
    private final List<OwnerRung> ladder;
    private final Map<String, String> governed = new HashMap<>();
    private final Map<String, String> municipalities = new HashMap<>();
    private final MailDomains mailDomains;

    /** Of these tables and registers. */
    public OwnerLookup(ReferenceTables tables, OwnerSources sources) {
        this.curation = new CurationRung(sources.curated(), tables, sources.register());
        this.ladder = OwnerLinker.ladder(tables, new OwnerNames(tables), sources);
        this.mailDomains = new MailDomains(tables.mailProviders());
        for (Municipality municipality : tables.municipalities()) {
            governed.put(municipality.organisation(), municipality.code());
            municipalities.put(municipality.code(), municipality.code());
            municipalities.put(Names.compact(municipality.name()), municipality.code());
        }
    }

    /**
     * What is known of the project beside its owner's label.
     *
     * @param programmePeriod such as {@code 2014-2020}; null where not known: names that changed hands link nothing then
     * @param region NUTS code; null where not known
     * @param municipality code or name of the municipality in which the project is; null where not known
     * @param start its first day; null where not known
     * @param emailDomain of its contact's address, such as {@code foretag.se}; null where not known
     */
    public record Context(
            @Nullable String programmePeriod,
            @Nullable String region,
            @Nullable String municipality,
            @Nullable LocalDate start,
            @Nullable String emailDomain) {
        /** Nothing is known. */
        public static final Context NONE = new Context(null, null, null, null, null);
    }

    /**
     * A candidate.
     *
     * @param organisation its key: ten digits of the organisation number
     * @param municipality code of the municipality that it governs; null for others
     * @param unit the department that the label names; null where it names the organisation itself
     * @param decision {@link Decision#ACCEPT} for what would be published, {@link Decision#REVIEW} for what a person would see
     * @param probability that it is the owner, 0 to 1
     * @param status how it was found; of what waits {@link LinkStatus#IN_REVIEW}
     */
    public record Found(
            String organisation,
            @Nullable String municipality,
            @Nullable String unit,
            Decision decision,
            double probability,
            LinkStatus status) {}

    /**
     * The organisations that a label may name: one that would be published, or those that wait for a person, the most
     * probable first; none where it names nobody that is known.
     *
     * @param label as a source writes it, without personal data
     */
    public List<Found> find(String label, Context context) {
        OwnerQuestion question = question(label, context);
        Set<String> blocked = curation.blocked(question);
        for (OwnerRung rung : ladder) {
            Optional<OwnerAnswer> answer = rung.answer(question, blocked);
            if (answer.isPresent()) {
                return answer.get()
                        .fold(
                                linked -> List.of(found(
                                        linked.key(),
                                        linked.unit(),
                                        Decision.ACCEPT,
                                        linked.confidence(),
                                        linked.status())),
                                waits -> waits.candidates().stream()
                                        .map(candidate -> found(
                                                candidate.key(),
                                                candidate.unit(),
                                                Decision.REVIEW,
                                                candidate.probability(),
                                                LinkStatus.IN_REVIEW))
                                        .toList(),
                                nobody -> List.<Found>of());
            }
        }
        return List.of();
    }

    /** Keys of all bodies that a register gives as candidates for a label, before any is judged; none without a register. */
    public List<String> retrieved(String label, Context context) {
        OwnerQuestion question = question(label, context);
        return ladder.stream()
                .flatMap(rung ->
                        rung instanceof RegisterRung register ? register.retrieved(question).stream() : Stream.empty())
                .toList();
    }

    /**
     * The key of the organisation that a stated number identifies, such as {@code 2120001124} for {@code 212000-1124}; empty
     * where the number is wrong or may be a personal identity number.
     */
    public static Optional<String> number(String stated) {
        return OrganisationNumber.read(stated)
                .fold(valid -> Optional.of(valid.key()), Optional::empty, Optional::empty);
    }

    private Found found(
            String key, @Nullable String unit, Decision decision, BigDecimal probability, LinkStatus status) {
        return new Found(key, governed.get(key), unit, decision, probability.doubleValue(), status);
    }

    private OwnerQuestion question(String label, Context context) {
        return new OwnerQuestion(
                label,
                OwnerLinker.withoutNumbers(label),
                "",
                context.programmePeriod() == null ? "" : context.programmePeriod(),
                context.region(),
                municipalities(context.municipality()),
                context.start(),
                null,
                null,
                context.emailDomain() == null ? null : mailDomains.ofDomain(context.emailDomain()),
                List.of());
    }

    private List<String> municipalities(@Nullable String codeOrName) {
        return codeOrName == null
                ? List.of()
                : Stream.of(codeOrName, Names.compact(codeOrName))
                        .flatMap(name -> Optional.ofNullable(municipalities.get(name)).stream())
                        .limit(1)
                        .toList();
    }
}
