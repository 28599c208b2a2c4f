package org.esflod.index;

/** By what projects are narrowed down and counted. A value is a key or a code, never a label. */
public enum Facet {
    /** Programme period: {@code 2014-2020}. */
    PERIOD,
    /** Code of {@code id/scheme/programme/}: {@code 2014-2020}. */
    PROGRAMME,
    /** Code of {@code id/scheme/programme-area/}: {@code 2014-2020-2}. */
    AREA,
    /** Year of the start: {@code 2019}. */
    YEAR,
    /** NUTS code of the region that the project names: {@code SE31}; {@code SE} for the whole country. */
    REGION,
    /** Municipality in which it takes place: {@code 1280}. A project has as many as it names. */
    MUNICIPALITY,
    /** Code of {@code id/scheme/phase/}: {@code pre-study}. */
    PHASE,
    /** Key of the organisation that owns it: {@code 2120001124}. */
    OWNER,
    /** Code of {@code id/scheme/fund/}: {@code ESF}. */
    FUND,
    /** Code of {@code id/scheme/link-status/}: {@code linked-by-name}. */
    LINK_STATUS,
    /** Code of {@code id/scheme/country/}: {@code SE}. */
    COUNTRY
}
