package org.esflod.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.match.Agreement;
import org.esflod.match.Compared;
import org.esflod.match.Features;
import org.esflod.match.Model;
import org.esflod.register.RegisterEntry;

/**
 * A legal person of the national registers, by its name and by what else the project says.
 *
 * <p>The decision is one on all candidates: the most probable is linked where the model finds it probable enough, nothing
 * forbids it, and the next one is far behind. Where one of these is missing, a person decides; where nothing is probable, there is
 * no answer.
 */
final class RegisterRung implements OwnerRung {
    /** Probability from which a link is published; a threshold of the model. */
    static final String ACCEPT = "accept";

    /** The same where the names are not equal but alike; a threshold of the model. */
    static final String ACCEPT_LIKE = "accept_like";

    /** How far, in log odds, the next candidate is to be behind; a threshold of the model. */
    static final String MARGIN = "margin";

    /** Probability from which a person looks; a threshold of the model. */
    static final String REVIEW = "review";

    /** Alike enough to be looked at, whatever forbids to link it. */
    private static final double ALIKE = 0.9;

    private static final int DECIMALS = 4;

    private final RegisterSearch search;
    private final OwnerReadings readings;
    private final OwnerFeatures features;
    private final Model model;
    private final HeldAnswers held;

    RegisterRung(RegisterSearch search, OwnerReadings readings, OwnerFeatures features, Model model, HeldAnswers held) {
        this.search = search;
        this.readings = readings;
        this.features = features;
        this.model = model;
        this.held = held;
    }

    /** A candidate with its probability. */
    private record Scored(OwnerReadings.Reading reading, RegisterSearch.Found found, Features features, double logit) {
        double probability() {
            return 1 / (1 + Math.exp(-logit));
        }

        /** But for the legal form's writing, word order and diacritics. */
        boolean equalNames() {
            Compared compared = found.compared();
            return compared.exact() || compared.canonical() || compared.folded();
        }
    }

    @Override
    public Optional<OwnerAnswer> answer(OwnerQuestion question, Set<String> blocked) {
        return held.get(question, blocked, () -> found(question, blocked));
    }

    private Optional<OwnerAnswer> found(OwnerQuestion question, Set<String> blocked) {
        Optional<OwnerAnswer> waits = Optional.empty();
        for (OwnerReadings.Reading reading : readings.of(question)) {
            List<Scored> scored = scored(question, reading, blocked);
            if (scored.isEmpty()) {
                continue;
            }
            Scored best = scored.get(0);
            double behind = scored.size() == 1 ? Double.POSITIVE_INFINITY : best.logit - scored.get(1).logit;
            List<String> objections = features.objections(best.found, best.features);
            if (best.probability() >= model.threshold(best.equalNames() ? ACCEPT : ACCEPT_LIKE)
                    && behind >= model.threshold(MARGIN)
                    && objections.isEmpty()) {
                return Optional.of(linked(best, question));
            }
            boolean toLookAt = best.probability() >= model.threshold(REVIEW) || best.found.likeness() >= ALIKE;
            if (waits.isEmpty() && toLookAt) {
                waits = Optional.of(new OwnerAnswer.Waits(scored.stream()
                        .filter(each ->
                                each.probability() >= Math.min(best.probability(), model.threshold(REVIEW) / 10))
                        .limit(Waiting.MOST)
                        .map(this::candidate)
                        .toList()));
            }
        }
        return waits;
    }

    /** Keys of all that the register gives for each reading of a label, the most likely of each first. */
    List<String> retrieved(OwnerQuestion question) {
        Set<String> towns = features.towns(question);
        return readings.of(question).stream()
                .flatMap(reading -> search.retrieved(reading.name(), towns).stream())
                .map(RegisterEntry::key)
                .distinct()
                .toList();
    }

    private List<Scored> scored(OwnerQuestion question, OwnerReadings.Reading reading, Set<String> blocked) {
        List<RegisterSearch.Found> found = search.find(reading.name(), features.towns(question)).stream()
                .filter(each -> !blocked.contains(each.entry().key()))
                .toList();
        List<Features> all = features.of(question, found);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            scored.add(new Scored(reading, found.get(i), all.get(i), model.logit(all.get(i))));
        }
        scored.sort(Comparator.comparingDouble(Scored::logit)
                .reversed()
                .thenComparing(each -> each.found.entry().key()));
        return scored;
    }

    private OwnerAnswer linked(Scored best, OwnerQuestion question) {
        boolean equal = best.equalNames();
        return new OwnerAnswer.Linked(
                best.found.entry().key(),
                best.found.entry().name(),
                best.reading.unit(),
                equal ? LinkStatus.LINKED_BY_REGISTER : LinkStatus.LINKED_BY_SIMILARITY,
                equal ? Link.LEXICAL_MATCHING : Link.COMPOSITE_MATCHING,
                decimal(best.probability()),
                String.join("+", best.found.entry().sources()),
                question.region(),
                evidence(best));
    }

    private Waiting.Candidate candidate(Scored each) {
        return new Waiting.Candidate(
                each.found.entry().key(),
                each.found.entry().name(),
                each.reading.unit(),
                decimal(each.probability()),
                String.join("+", each.found.entry().sources()),
                evidence(each),
                holds(each.features),
                registered(each.found.entry()));
    }

    private static String registered(RegisterEntry entry) {
        return Stream.of(
                        OrganisationNumber.written(entry.key()),
                        entry.place() == null ? "" : entry.place(),
                        entry.active()
                                ? "active"
                                : entry.deregistered() == null ? "ceased" : "ceased " + entry.deregistered())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String holds(Features features) {
        return features.values().entrySet().stream()
                .filter(feature -> feature.getValue() != 0)
                .map(RegisterRung::told)
                .collect(Collectors.joining(", "));
    }

    /** Down, never up: 0.9949 is not 0.995. */
    private static BigDecimal decimal(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    private String evidence(Scored each) {
        Compared compared = each.found.compared();
        String how = compared.exact()
                ? "equals"
                : compared.canonical()
                        ? "equals, but for the legal form's writing,"
                        : compared.folded() ? "equals, but for word order, diacritics and legal form," : "is like";
        String holds = holds(each.features);
        String form = compared.form() == Agreement.UNKNOWN
                ? ""
                : ", legal forms " + compared.form().name().toLowerCase(Locale.ROOT);
        List<String> objections = features.objections(each.found, each.features);
        return "The name " + how + " " + each.found.name().name() + " ("
                + each.found.name().kind() + ", "
                + each.found.name().source() + ")" + form + "; " + holds
                + (objections.isEmpty() ? "" : "; against it: " + String.join(", ", objections)) + ".";
    }

    private static String told(Map.Entry<String, Double> feature) {
        double value = feature.getValue();
        return value == 1
                ? feature.getKey()
                : feature.getKey() + " "
                        + BigDecimal.valueOf(value)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
