package org.esflod.project;

import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * The money of one record: all its amounts in one currency, and what ties it to its programme.
 *
 * <p>The currency is the record's own where it states one, else that of its first amount in the order of the record's form.
 */
final class FundingParser {
    private final StatedFields fields;
    private final @Nullable String country;
    private final @Nullable String stated;
    private @Nullable String currency;

    /**
     * For one record.
     *
     * @param country two letters; absent where not known
     */
    FundingParser(StatedFields fields, @Nullable String country) {
        this.fields = fields;
        this.country = country;
        this.stated = fields.read("currency", this::currency);
        this.currency = stated;
    }

    /** An amount; null where it is not stated, not readable, or in another currency than those before it. */
    @Nullable
    Money amount(String name) {
        Money amount = fields.read(name, field -> Amounts.read(field, stated, country));
        RawField field = fields.field(name);
        if (amount == null || field == null) {
            return null;
        }
        if (currency == null) {
            currency = amount.currency();
        }
        if (!currency.equals(amount.currency())) {
            fields.report(ProblemCode.CURRENCY_DIFFERS, field);
            return null;
        }
        return amount;
    }

    /** Programme, fund and what goes with them; null where nothing of it is known. */
    @Nullable
    Funding funding() {
        Money totalCost = amount("totalCost");
        Money eligibleCost = amount("eligibleCost");
        Money unionAmount = amount("unionAmount");
        Funding funding = new Funding(
                fields.named("cci"),
                fields.named("fund"),
                fields.named("specificObjective", "specificObjective.name"),
                fields.named("thematicObjective", "thematicObjective.name"),
                fields.named("interventionField.code", "interventionField"),
                fields.text("callNumber"),
                fields.read("coFinancingRate", Rates::read),
                unionAmount,
                totalCost,
                eligibleCost);
        return funding.equals(Funding.NONE) ? null : funding;
    }

    private Reading<String> currency(RawField field) {
        String code = Currencies.of(field.value(), null, country);
        return code == null ? Reading.none(ProblemCode.CURRENCY_UNKNOWN) : Reading.of(code);
    }
}
