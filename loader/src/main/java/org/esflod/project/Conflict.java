package org.esflod.project;

/**
 * Two sources of one project that say different things of one field.
 *
 * <p>Values are whole and as the sources wrote them: they may name persons, and are masked before anybody else sees them.
 *
 * @param field path of the record's field, such as {@code owner.label}
 * @param preferred the source whose value stands
 * @param preferredValue that value; empty where the project states none, because the other's could not be taken over
 * @param other the source whose value does not stand
 * @param otherValue that value
 */
public record Conflict(String field, SourceRef preferred, String preferredValue, SourceRef other, String otherValue) {
    /** Gives no value away, so that a conflict in a message or a log names nobody. */
    @Override
    public String toString() {
        return "Conflict[" + field + ", " + preferred.file() + ", " + other.file() + "]";
    }
}
