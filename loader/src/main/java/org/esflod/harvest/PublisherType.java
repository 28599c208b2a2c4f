package org.esflod.harvest;

/** Kinds of publishers, by the list of ADMS that DCAT-AP-SE asks for. */
public enum PublisherType {
    NATIONAL_AUTHORITY("NationalAuthority"),
    REGIONAL_AUTHORITY("RegionalAuthority"),
    LOCAL_AUTHORITY("LocalAuthority"),
    SUPRA_NATIONAL_AUTHORITY("SupraNationalAuthority"),
    ACADEMIA("Academia-ScientificOrganisation"),
    COMPANY("Company"),
    NON_PROFIT("NonProfitOrganisation"),
    NON_GOVERNMENTAL("NonGovernmentalOrganisation"),
    INDUSTRY_CONSORTIUM("IndustryConsortium"),
    STANDARDISATION_BODY("StandardisationBody"),
    PRIVATE_PERSONS("PrivateIndividual(s)");

    private final String code;

    PublisherType(String code) {
        this.code = code;
    }

    /** Such as {@code http://purl.org/adms/publishertype/NationalAuthority}. */
    public String iri() {
        return "http://purl.org/adms/publishertype/" + code;
    }
}
