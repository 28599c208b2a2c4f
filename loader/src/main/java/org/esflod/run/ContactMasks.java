package org.esflod.run;

import java.util.List;
import java.util.function.Supplier;
import org.esflod.link.ProjectLinker;
import org.esflod.problem.Problem;
import org.esflod.project.Contact;
import org.esflod.source.RawField;
import org.esflod.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes the contact person whom a record names out of what is told of it, be the record refused: files are named after
 * people, and a name may stand where an amount belongs.
 */
final class ContactMasks {
    private final Supplier<ProjectLinker> linker;
    private final Contact contact;
    private ProjectLinker.@Nullable Masks masks;

    ContactMasks(Supplier<ProjectLinker> linker, SourceRecord record) {
        this.linker = linker;
        this.contact = contact(record);
    }

    /** The contact person as a record states it, before it is parsed. */
    static Contact contact(SourceRecord record) {
        return new Contact(
                value(record, "contact.name"), value(record, "contact.email"), value(record, "contact.telephone"));
    }

    /** The problem without the person. */
    Problem told(Problem problem) {
        ProjectLinker.Masks known = masks();
        return known == null ? problem : known.told(problem);
    }

    private ProjectLinker.@Nullable Masks masks() {
        if (contact.name() == null && contact.email() == null && contact.telephone() == null) {
            return null;
        }
        ProjectLinker.Masks known = masks;
        if (known == null) {
            known = linker.get().masks(List.of(contact));
            masks = known;
        }
        return known;
    }

    private static @Nullable String value(SourceRecord record, String field) {
        return record.fields().stream()
                .filter(raw -> raw.name().equals(field) && !raw.value().isBlank())
                .map(RawField::value)
                .findFirst()
                .orElse(null);
    }
}
