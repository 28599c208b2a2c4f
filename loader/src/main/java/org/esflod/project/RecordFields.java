package org.esflod.project;

import java.util.List;

/**
 * The fields of a record that a source may state, in the order in which they are told.
 *
 * <p>A field has the name that it has in {@code mapping/record.schema.json}, nested ones with a dot; what a source states
 * in two languages or in two parts is two fields, such as {@code title} and {@code title.en}.
 */
public final class RecordFields {
    /** All of them. */
    public static final List<String> ALL = List.of(
            "caseNumber",
            "programmePeriod",
            "cci",
            "title",
            "title.en",
            "abstract",
            "abstract.en",
            "country",
            "fund",
            "programmeArea",
            "programmeArea.name",
            "specificObjective",
            "specificObjective.name",
            "thematicObjective",
            "thematicObjective.name",
            "interventionField",
            "interventionField.code",
            "callNumber",
            "phase",
            "owner",
            "owner.organisationNumber",
            "owner.postcode",
            "owner.place",
            "owner.country",
            "contact.name",
            "contact.email",
            "contact.telephone",
            "grantedAmount",
            "totalBudget",
            "totalCost",
            "eligibleCost",
            "unionAmount",
            "currency",
            "coFinancingRate",
            "period",
            "startDate",
            "endDate",
            "expectedEndDate",
            "plannedParticipants",
            "participants",
            "strategicImportance",
            "childPovertyTheme",
            "region",
            "nuts",
            "counties",
            "municipalities",
            "location",
            "location.postcode",
            "location.nuts",
            "location.coordinates",
            "sections",
            "sources.address",
            "sources.modified");

    private RecordFields() {}
}
