package org.esflod.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name of a closed list: municipalities, regions, authorities, universities, with their departments. */
final class ClosedListRung implements OwnerRung {
    private final OwnerNames names;

    ClosedListRung(OwnerNames names) {
        this.names = names;
    }

    @Override
    public Optional<OwnerAnswer> answer(OwnerQuestion question, Set<String> blocked) {
        return names.decide(question.name(), question.title(), question.programmePeriod(), question.region())
                .fold(
                        accepted -> Optional.of(accepted.match())
                                .filter(match -> !blocked.contains(match.entry().key()))
                                .map(match -> linked(match, question.programmePeriod())),
                        review -> waits(review, blocked),
                        Optional::empty);
    }

    private static OwnerAnswer linked(OwnerNames.Match match, String programmePeriod) {
        OwnerGazetteer.Entry entry = match.entry();
        return new OwnerAnswer.Linked(
                entry.key(),
                entry.name(),
                match.unit(),
                LinkStatus.LINKED_BY_NAME,
                Link.LEXICAL_MATCHING,
                match.confidence(),
                entry.table(),
                entry.scope(programmePeriod),
                match.evidence());
    }

    private static Optional<OwnerAnswer> waits(OwnerNames.Found.Review review, Set<String> blocked) {
        List<Waiting.Candidate> candidates = review.candidates().stream()
                .filter(match -> !blocked.contains(match.entry().key()))
                .map(match -> new Waiting.Candidate(
                        match.entry().key(),
                        match.entry().name(),
                        match.unit(),
                        match.confidence(),
                        match.entry().table(),
                        match.evidence() + " " + review.why()))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(new OwnerAnswer.Waits(candidates));
    }
}
