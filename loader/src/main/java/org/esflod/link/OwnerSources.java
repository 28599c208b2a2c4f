package org.esflod.link;

import org.esflod.curation.CuratedLinks;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.match.NameComparison;
import org.esflod.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * What owners are looked up in beside the tables.
 *
 * @param register national registers; null where the operator has none
 * @param model how probable features make an owner and a candidate one; null where there is no register
 * @param forms legal forms
 * @param curated what curators decided
 */
public record OwnerSources(
        @Nullable Register register, @Nullable Model model, LegalForms forms, CuratedLinks curated) {
    /** Of the heap, for answers of the register: a quarter of a gigabyte holds some 150,000 owners. */
    private static final int SHARE_FOR_ANSWERS = 6;

    private static final long MOST_FOR_ANSWERS = 300L << 20;

    /** A register needs a model. */
    public OwnerSources {
        if ((register == null) != (model == null)) {
            throw new IllegalArgumentException("a register and a model, or neither");
        }
    }

    /** The tables alone. */
    public static OwnerSources none() {
        return new OwnerSources(null, null, LegalForms.standard(), CuratedLinks.none());
    }

    /** The rung of the register; null where there is none. */
    @Nullable
    RegisterRung rung(ReferenceTables tables) {
        return rung(tables, Math.min(MOST_FOR_ANSWERS, Runtime.getRuntime().maxMemory() / SHARE_FOR_ANSWERS));
    }

    /**
     * The same.
     *
     * @param held bytes that answers may take which are held for the next that asks the same
     */
    @Nullable
    RegisterRung rung(ReferenceTables tables, long held) {
        if (register == null || model == null) {
            return null;
        }
        return new RegisterRung(
                new RegisterSearch(register, new NameComparison(register::weight, forms)),
                new OwnerReadings(tables.ownerWords(), new Places(tables)),
                new OwnerFeatures(new OwnerContext(new Seats(tables))),
                model,
                new HeldAnswers(held));
    }
}
