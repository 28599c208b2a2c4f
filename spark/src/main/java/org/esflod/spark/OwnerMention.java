package org.esflod.spark;

import java.io.Serializable;
import org.esflod.link.Linked;
import org.esflod.link.OrganisationalUnit;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a project names it: {@link Linked.Mention}, in a form that is sent between machines and counted.
 *
 * @param unit key of its unit; null where none is named
 * @param unitName name of its unit; null where none is named
 */
record OwnerMention(
        String key,
        String spelling,
        String language,
        @Nullable String unit,
        @Nullable String unitName) implements Serializable, KeyRanges.Keyed {
    static OwnerMention of(Linked.Mention mention) {
        OrganisationalUnit unit = mention.unit();
        return new OwnerMention(
                mention.key(),
                mention.spelling(),
                mention.language(),
                unit == null ? null : unit.key(),
                unit == null ? null : unit.name());
    }

    /** For the collector, which does not ask for the key without a link. */
    Linked.Mention mention() {
        OrganisationalUnit its = unit == null || unitName == null ? null : new OrganisationalUnit(unit, unitName);
        return new Linked.Mention(key, spelling, language, its, key);
    }
}
