package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.esflod.project.LanguageText;
import org.jspecify.annotations.Nullable;

/**
 * What the national registers have of an organisation, as of the files that they were read from.
 *
 * <p>Its JSON form is the member {@code registration} of an organisation, see {@code mapping/record.schema.json}. Without
 * registers a public body has a juridical form only, which follows from what kind of body it is.
 *
 * @param name the name in force, Swedish; absent where no register was read
 * @param otherNames other names in force; a name in another language has the language {@code und}, since registers do not
 *     say which; sorted
 * @param formerNames names that it had; sorted
 * @param legalForm code of ISO 20275, such as {@code XJHM}: {@code ontology/schemes/legal-form.ttl}; absent where not
 *     known, or where ISO has none
 * @param juridicalForm code of Statistics Sweden, such as {@code 49}: {@code ontology/schemes/juridical-form.ttl}; absent
 *     where not known
 * @param status {@code active} or {@code deregistered}: {@code ontology/schemes/organisation-status.ttl}; absent where no
 *     register was read
 * @param deregistered the day on which it ceased; absent where it exists or the day is not known
 */
@JsonPropertyOrder({"name", "otherNames", "formerNames", "legalForm", "juridicalForm", "status", "deregistered"})
public record Registration(
        @Nullable String name,
        List<LanguageText> otherNames,
        List<String> formerNames,
        @Nullable String legalForm,
        @Nullable String juridicalForm,
        @Nullable String status,
        @Nullable LocalDate deregistered) {
    /** Of an organisation that no register knows. */
    static final Registration NONE = new Registration(null, List.of(), List.of(), null, null, null, null);

    /** Copies the lists. */
    public Registration {
        otherNames = List.copyOf(otherNames);
        formerNames = List.copyOf(formerNames);
    }

    /** This; null where nothing is known, since what is absent is left out of the JSON form. */
    @Nullable
    Registration orNull() {
        return equals(NONE) ? null : this;
    }
}
