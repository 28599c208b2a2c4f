package org.esflod.link;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** A name of a closed list: municipalities, regions, authorities, universities, with their departments. */
final class ClosedListRung implements OwnerRung {
    /** A whole name of a closed list. On the development benchmark no such link was wrong. */
    private static final BigDecimal BY_NAME = new BigDecimal("0.995");

    /** The same, and a department that the label's form shows. */
    private static final BigDecimal BY_NAME_AND_UNIT = new BigDecimal("0.99");

    private final OwnerNames names;

    ClosedListRung(OwnerNames names) {
        this.names = names;
    }

    @Override
    public Optional<OwnerAnswer> answer(OwnerQuestion question, Set<String> blocked) {
        return names.find(question.name(), question.title(), question.programmePeriod(), question.region())
                .filter(match -> !blocked.contains(match.entry().key()))
                .map(match -> answer(match, question.programmePeriod()));
    }

    private static OwnerAnswer answer(OwnerNames.Match match, String programmePeriod) {
        OwnerGazetteer.Entry entry = match.entry();
        boolean whole = match.unit() == null;
        return new OwnerAnswer.Linked(
                entry.key(),
                entry.name(),
                match.unit(),
                LinkStatus.LINKED_BY_NAME,
                Link.LEXICAL_MATCHING,
                whole ? BY_NAME : BY_NAME_AND_UNIT,
                entry.table(),
                entry.scope(programmePeriod),
                (whole ? "The name " : "The name beside the unit ") + entry.evidence()
                        + "; no other body of the tables has it.");
    }
}
