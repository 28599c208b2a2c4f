package org.esflod.bench.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of the record's JSON form ({@code mapping/record.schema.json}), as far as the mapping looks. Fields that may be
 * absent are null; numbers are as the document writes them.
 */
final class Project {
    /** A name and the code that it was resolved to. */
    static final class Named {
        @Nullable
        String label;

        @Nullable
        String name;

        @Nullable
        String code;
    }

    /** An amount; a rate has no currency. */
    static final class Money {
        @Nullable
        String label;

        @Nullable
        String value;

        @Nullable
        String currency;
    }

    /** A text in a language. */
    static final class LanguageText {
        @Nullable
        String text;

        String language = "";
    }

    /** A text under a heading. */
    static final class Section {
        String order = "";

        @Nullable
        String heading;

        @Nullable
        String text;

        @Nullable
        String type;
    }

    /** Where the record was found. */
    static final class Source {
        String key = "";

        @Nullable
        String form;

        @Nullable
        String file;

        @Nullable
        String line;

        @Nullable
        String address;

        @Nullable
        String modified;

        @Nullable
        String contentHash;
    }

    /** The project owner. */
    static final class Owner {
        @Nullable
        String label;

        @Nullable
        String organisation;

        @Nullable
        String unit;

        @Nullable
        String status;

        @Nullable
        String link;

        boolean address;

        @Nullable
        String postcode;

        @Nullable
        String place;

        @Nullable
        String country;

        @Nullable
        String countryCode;
    }

    String key = "";

    @Nullable
    String caseNumber;

    @Nullable
    String programmePeriod;

    String language = "";

    @Nullable
    String title;

    final List<LanguageText> otherTitles = new ArrayList<>();
    final List<LanguageText> abstracts = new ArrayList<>();

    @Nullable
    Named programmeArea;

    @Nullable
    Named cci;

    @Nullable
    Named fund;

    @Nullable
    Named specificObjective;

    @Nullable
    Named thematicObjective;

    @Nullable
    Named interventionField;

    @Nullable
    String callNumber;

    @Nullable
    Money coFinancingRate;

    @Nullable
    Money unionAmount;

    @Nullable
    Money totalCost;

    @Nullable
    Money eligibleCost;

    @Nullable
    Named phase;

    Owner owner = new Owner();
    boolean contactPoint;

    @Nullable
    String contactName;

    @Nullable
    String contactEmail;

    @Nullable
    Money grantedAmount;

    @Nullable
    Money totalBudget;

    boolean period;
    final List<String> periodLabels = new ArrayList<>();

    @Nullable
    String start;

    @Nullable
    String end;

    @Nullable
    String expectedEnd;

    @Nullable
    String plannedParticipants;

    @Nullable
    String participants;

    @Nullable
    String strategicImportance;

    @Nullable
    String childPovertyTheme;

    @Nullable
    Named country;

    @Nullable
    Named nuts;

    @Nullable
    Named region;

    final List<Named> counties = new ArrayList<>();
    final List<Named> municipalities = new ArrayList<>();
    boolean location;

    @Nullable
    String locationLabel;

    @Nullable
    String locationPostcode;

    @Nullable
    Named locationNuts;

    @Nullable
    String latitude;

    @Nullable
    String longitude;

    final List<Section> sections = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
}
