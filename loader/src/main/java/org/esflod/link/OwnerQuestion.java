package org.esflod.link;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a project, as asked of an {@link OwnerRung}: the name and what else is known.
 *
 * @param label as published, personal data masked
 * @param name the label without organisation numbers
 * @param title the project's title, which some labels repeat
 * @param programmePeriod such as {@code 2014-2020}
 * @param region NUTS code of the project; null where not known
 * @param municipalities codes of the project's municipalities
 * @param start first day of the project; null where not known
 * @param place the owner's postal town; null where not stated
 * @param postcode the owner's, five digits; null where not stated
 * @param mailDomain domain of the contact's address, lower case, for comparing only; null where there is none, or where it
 *     is one that anybody may have
 * @param numbers organisations that numbers in the source identify: none, one, or several that contradict each other
 */
record OwnerQuestion(
        String label,
        String name,
        String title,
        String programmePeriod,
        @Nullable String region,
        List<String> municipalities,
        @Nullable LocalDate start,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable String mailDomain,
        List<String> numbers) {
    OwnerQuestion {
        municipalities = List.copyOf(municipalities);
        numbers = List.copyOf(numbers);
    }
}
