package org.esflod.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a record: the names that columns of {@code mapping/sources} may have.
 *
 * <p>A field without {@link #person} never names a person by what it is for; what stands in it may still do so by mistake.
 */
public enum RecordField {
    CASE_NUMBER("caseNumber"),
    PROGRAMME_PERIOD("programmePeriod"),
    CCI("cci"),
    TITLE("title"),
    TITLE_EN("title.en"),
    ABSTRACT("abstract"),
    ABSTRACT_EN("abstract.en"),
    COUNTRY("country"),
    FUND("fund"),
    PROGRAMME_AREA("programmeArea"),
    PROGRAMME_AREA_NAME("programmeArea.name"),
    SPECIFIC_OBJECTIVE("specificObjective"),
    SPECIFIC_OBJECTIVE_NAME("specificObjective.name"),
    THEMATIC_OBJECTIVE("thematicObjective"),
    THEMATIC_OBJECTIVE_NAME("thematicObjective.name"),
    INTERVENTION_FIELD("interventionField"),
    INTERVENTION_FIELD_CODE("interventionField.code"),
    CALL_NUMBER("callNumber"),
    PHASE("phase"),
    OWNER("owner", true),
    OWNER_ORGANISATION_NUMBER("owner.organisationNumber", true),
    OWNER_POSTCODE("owner.postcode"),
    OWNER_PLACE("owner.place"),
    OWNER_COUNTRY("owner.country"),
    CONTACT_NAME("contact.name", true),
    CONTACT_EMAIL("contact.email", true),
    CONTACT_TELEPHONE("contact.telephone", true),
    GRANTED_AMOUNT("grantedAmount"),
    TOTAL_BUDGET("totalBudget"),
    TOTAL_COST("totalCost"),
    ELIGIBLE_COST("eligibleCost"),
    UNION_AMOUNT("unionAmount"),
    CURRENCY("currency"),
    CO_FINANCING_RATE("coFinancingRate"),
    PERIOD("period"),
    START_DATE("startDate"),
    END_DATE("endDate"),
    EXPECTED_END_DATE("expectedEndDate"),
    PLANNED_PARTICIPANTS("plannedParticipants"),
    PARTICIPANTS("participants"),
    STRATEGIC_IMPORTANCE("strategicImportance"),
    CHILD_POVERTY_THEME("childPovertyTheme"),
    REGION("region"),
    NUTS("nuts"),
    COUNTIES("counties"),
    MUNICIPALITIES("municipalities"),
    LOCATION("location"),
    LOCATION_POSTCODE("location.postcode"),
    LOCATION_NUTS("location.nuts"),
    LOCATION_COORDINATES("location.coordinates"),
    SOURCES_ADDRESS("sources.address"),
    SOURCES_MODIFIED("sources.modified");

    private static final Map<String, RecordField> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecordField::word, Function.identity()));

    private final String word;
    private final boolean person;

    RecordField(String word) {
        this(word, false);
    }

    RecordField(String word, boolean person) {
        this.word = word;
        this.person = person;
    }

    /** As metadata and reports write it: {@code owner.organisationNumber}. */
    public String word() {
        return word;
    }

    /** Whether it names a person, or an organisation that may be one: never shown as a sample. */
    public boolean person() {
        return person;
    }

    /** The field of a name; empty where there is none. */
    public static Optional<RecordField> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
