package org.esflod.curation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SSSOM demands of the values of slots and of a mapping as a whole. */
final class SlotRules {
    private static final Set<String> ENTITY_TYPES = Set.of(
            "owl class",
            "owl object property",
            "owl data property",
            "owl annotation property",
            "owl named individual",
            "skos concept",
            "rdfs resource",
            "rdfs class",
            Sssom.LITERAL,
            "rdfs datatype",
            "rdf property",
            "composed entity expression");

    private static final Set<String> CARDINALITIES = Set.of("1:1", "1:n", "n:1", "n:n", "1:0", "0:1", "0:0");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();

    /** What is wrong and in which slot. */
    record Wrong(String slot, String why) {}

    private SlotRules() {}

    /** What is wrong with one value of a slot; empty where nothing is. */
    static Optional<String> wrong(Slot slot, String value) {
        return switch (slot.type()) {
            case TEXT, ENTITY -> Optional.empty();
            case URI ->
                check(ABSOLUTE.matcher(value).matches(), value, "an IRI such as https://example.org/links is expected");
            case DATE -> check(isDate(value), value, "a day such as 2026-06-30 is expected");
            case FRACTION -> check(isBetween(value, BigDecimal.ZERO), value, "a number from 0 to 1 is expected");
            case AGREEMENT -> check(isBetween(value, MINUS_ONE), value, "a number from -1 to 1 is expected");
            case ENTITY_TYPE -> check(ENTITY_TYPES.contains(value), value, "no type of entity");
            case MODIFIER -> check(value.equals(Sssom.NOT), value, "only Not is expected");
            case CARDINALITY -> check(CARDINALITIES.contains(value), value, "1:1, 1:n and the like are expected");
            case VERSION ->
                check(value.equals("1.0") || value.equals("1.1"), value, "this program knows 1.0 and 1.1 only");
        };
    }

    /** What is wrong with a whole mapping. */
    static Optional<Wrong> wrong(Mapping mapping) {
        for (Map.Entry<Slot, List<String>> slot : mapping.slots().entrySet()) {
            for (String value : slot.getValue()) {
                Optional<String> wrong = wrong(slot.getKey(), value);
                if (wrong.isPresent()) {
                    return wrong.map(why -> new Wrong(slot.getKey().slotName(), why));
                }
            }
        }
        for (Slot required : List.of(Slot.PREDICATE_ID, Slot.MAPPING_JUSTIFICATION)) {
            if (mapping.text(required) == null) {
                return missing(required, "every mapping has one");
            }
        }
        Optional<Wrong> side = side(mapping, Slot.SUBJECT_TYPE, Slot.SUBJECT_LABEL, Slot.SUBJECT_ID)
                .or(() -> side(mapping, Slot.OBJECT_TYPE, Slot.OBJECT_LABEL, Slot.OBJECT_ID));
        if (side.isPresent()) {
            return side;
        }
        boolean reviewed = mapping.text(Slot.REVIEWER_ID) != null || mapping.text(Slot.REVIEWER_LABEL) != null;
        return mapping.text(Slot.REVIEW_DATE) == null || reviewed
                ? misplaced(mapping)
                : missing(Slot.REVIEWER_ID, "a mapping with review_date has a reviewer");
    }

    /** A literal has a label, anything else an identifier. */
    private static Optional<Wrong> side(Mapping mapping, Slot type, Slot label, Slot id) {
        if (Sssom.LITERAL.equals(mapping.text(type))) {
            return mapping.text(label) == null ? missing(label, "a literal is what its label says") : Optional.empty();
        }
        return mapping.text(id) == null
                ? missing(id, "only where " + type.slotName() + " is \"" + Sssom.LITERAL + "\" there may be none")
                : Optional.empty();
    }

    private static Optional<Wrong> misplaced(Mapping mapping) {
        return mapping.slots().entrySet().stream()
                .filter(slot -> slot.getKey() != Slot.SUBJECT_ID && slot.getKey() != Slot.OBJECT_ID)
                .filter(slot -> slot.getKey().type() == Slot.Type.ENTITY
                        && slot.getValue().contains(Sssom.NO_TERM_FOUND))
                .findFirst()
                .map(slot -> new Wrong(
                        slot.getKey().slotName(), "sssom:NoTermFound stands in place of a subject or object only"));
    }

    private static Optional<Wrong> missing(Slot slot, String why) {
        return Optional.of(new Wrong(slot.slotName(), "missing; " + why));
    }

    private static Optional<String> check(boolean holds, String value, String expected) {
        return holds ? Optional.empty() : Optional.of(expected + ", not \"" + value + "\"");
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBetween(String value, BigDecimal least) {
        BigDecimal number = number(value);
        return number != null && number.compareTo(least) >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static @Nullable BigDecimal number(String value) {
        // Exponents of any size would make numbers of any size.
        if (!value.matches("[-+]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,2})?")) {
            return null;
        }
        return new BigDecimal(value);
    }
}
