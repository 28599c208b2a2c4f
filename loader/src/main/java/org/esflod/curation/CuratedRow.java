package org.esflod.curation;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.esflod.match.NameKeys;
import org.esflod.problem.LoaderException;
import org.esflod.problem.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a curator.
 *
 * @param file where it stands
 * @param mapping the row
 * @param name the owner's name in the form that is compared
 * @param scope where it holds
 * @param kind what was decided
 * @param key the organisation; null for {@link Kind#NO_TERM}
 */
record CuratedRow(
        String file,
        Mapping mapping,
        String name,
        Scope scope,
        Kind kind,
        @Nullable String key) {
    /** What a curator may decide. */
    enum Kind {
        /** The name is the organisation's. */
        MATCH,
        /** The name is that of a unit of the organisation. */
        UNIT,
        /** The name is not the organisation's. */
        NOT,
        /** The name is no organisation's that has a number. */
        NO_TERM
    }

    /** The extension that says where a row holds. */
    static final String SCOPE = "ext_scope";

    /**
     * Reads a row.
     *
     * @throws LoaderException where it is no decision; the message names file, line and slot
     */
    static CuratedRow of(Path file, Mapping mapping) {
        String at = file + ", line " + mapping.line();
        require(mapping.text(Slot.RECORD_ID) != null, at, "record_id", "missing; every curated link has one");
        require(
                Sssom.LITERAL.equals(mapping.text(Slot.SUBJECT_TYPE)),
                at,
                "subject_type",
                "\"" + Sssom.LITERAL + "\" is expected: what is linked is a name");
        for (Slot slot : List.of(Slot.SUBJECT_LABEL, Slot.COMMENT, Slot.REVIEWER_ID, Slot.OBJECT_LABEL)) {
            require(
                    tellsNobody(mapping.textOf(slot)),
                    at,
                    slot.slotName(),
                    "holds what may be an address or a number of a person; curated links name none");
        }
        require(
                mapping.text(Slot.REVIEWER_LABEL) == null && mapping.text(Slot.AUTHOR_LABEL) == null,
                at,
                "reviewer_label, author_label",
                "names of persons are not kept; give a role as reviewer_id");
        String justification = mapping.textOf(Slot.MAPPING_JUSTIFICATION);
        require(
                justification.equals(Sssom.MANUAL_CURATION) || justification.equals(Sssom.MAPPING_REVIEW),
                at,
                "mapping_justification",
                "semapv:ManualMappingCuration or semapv:MappingReview is expected: a person decided");
        String name = NameKeys.of(mapping.textOf(Slot.SUBJECT_LABEL)).exact();
        require(!name.isEmpty(), at, "subject_label", "a name with letters or digits is expected");
        Scope scope = Scope.of(mapping.extension(SCOPE))
                .orElseThrow(() -> wrong(
                        at,
                        SCOPE,
                        "* or a NUTS code, municipality code or period is expected, not \"" + mapping.extension(SCOPE)
                                + "\""));
        boolean broad = Sssom.BROAD_MATCH.equals(mapping.text(Slot.PREDICATE_ID));
        require(
                broad || Sssom.EXACT_MATCH.equals(mapping.text(Slot.PREDICATE_ID)),
                at,
                "predicate_id",
                "skos:exactMatch, or skos:broadMatch for a unit of the object, is expected");
        if (mapping.isNoTermFound()) {
            require(!mapping.isNot() && !broad, at, "object_id", "sssom:NoTermFound goes with skos:exactMatch alone");
            return new CuratedRow(file.toString(), mapping, name, scope, Kind.NO_TERM, null);
        }
        String key = Optional.ofNullable(mapping.text(Slot.OBJECT_ID))
                .flatMap(OrganisationKey::ofIri)
                .orElseThrow(() -> wrong(
                        at,
                        "object_id",
                        "an organisation is expected whose key is the number of a legal person (third digit 2 or more,"
                                + " check digit right) or a hash"));
        Kind kind = mapping.isNot() ? Kind.NOT : broad ? Kind.UNIT : Kind.MATCH;
        return new CuratedRow(file.toString(), mapping, name, scope, kind, key);
    }

    /** Whether it says which organisation the name is. */
    boolean isMatch() {
        return kind == Kind.MATCH || kind == Kind.UNIT;
    }

    /** How it is called in messages. */
    String id() {
        return mapping.name();
    }

    /**
     * Why it and another row on the same name cannot both hold; empty where they can. A narrower row may say otherwise than
     * a wider one; a row that another one leaves no place to hold is a contradiction.
     */
    Optional<String> contradicts(CuratedRow other) {
        if (isMatch() && other.isMatch()) {
            boolean same = kind == other.kind && Objects.equals(key, other.key);
            boolean together = scope.equals(other.scope) || scope.crosses(other.scope);
            return !same && together ? Optional.of("both say which organisation it is") : Optional.empty();
        }
        return leavesNoPlaceTo(other).or(() -> other.leavesNoPlaceTo(this));
    }

    private Optional<String> leavesNoPlaceTo(CuratedRow other) {
        if (!scope.covers(other.scope)) {
            return Optional.empty();
        }
        if (kind == Kind.NOT && other.isMatch() && Objects.equals(key, other.key)) {
            return Optional.of("the one excludes what the other says");
        }
        return isMatch() && other.kind == Kind.NO_TERM
                ? Optional.of("the one says which organisation it is, the other that it is none")
                : Optional.empty();
    }

    private static boolean tellsNobody(String text) {
        return !PersonalData.tookOut(text, PersonalData.masked(text));
    }

    private static void require(boolean holds, String at, String slot, String why) {
        if (!holds) {
            throw wrong(at, slot, why);
        }
    }

    private static LoaderException wrong(String at, String slot, String why) {
        return new LoaderException(at + ", " + slot + ": " + why);
    }
}
