package org.esflod.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esflod.curation.CuratedLinks;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** What curators decided on the name: {@code mapping/links}. It goes before anything that the program finds. */
final class CurationRung implements OwnerRung {
    private final CuratedLinks curated;
    private final ReferenceTables tables;
    private final @Nullable Register register;

    CurationRung(CuratedLinks curated, ReferenceTables tables, @Nullable Register register) {
        this.curated = curated;
        this.tables = tables;
        this.register = register;
    }

    /** Organisations that the owner is not, whatever anything else says. */
    Set<String> blocked(OwnerQuestion question) {
        return find(question).not();
    }

    @Override
    public Optional<OwnerAnswer> answer(OwnerQuestion question, Set<String> blocked) {
        CuratedLinks.Curated found = find(question);
        String key = found.match();
        if (key != null) {
            String id = found.recordIds().get(0);
            return Optional.of(new OwnerAnswer.Linked(
                    key,
                    nameOf(key, question.name()),
                    found.unit() ? question.name() : null,
                    LinkStatus.LINKED_BY_CURATION,
                    Link.MANUAL_CURATION,
                    BigDecimal.ONE,
                    "mapping/links",
                    question.region(),
                    "A curator decided it: " + id + "."));
        }
        return found.noTerm() ? Optional.of(new OwnerAnswer.Nobody()) : Optional.empty();
    }

    private CuratedLinks.Curated find(OwnerQuestion question) {
        List<String> scopes = new ArrayList<>(question.municipalities());
        scopes.add(question.programmePeriod());
        if (question.region() != null) {
            scopes.add(question.region());
        }
        return curated.find(question.name(), scopes);
    }

    private String nameOf(String key, String otherwise) {
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        if (known != null) {
            return known.name();
        }
        return register == null
                ? otherwise
                : register.byKey(key).map(RegisterEntry::name).orElse(otherwise);
    }
}
