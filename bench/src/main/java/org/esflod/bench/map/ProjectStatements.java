package org.esflod.bench.map;

import org.esflod.bench.map.Project.Money;
import org.esflod.bench.map.Project.Named;
import org.jspecify.annotations.Nullable;

/** What {@code mapping/project.rml.ttl} says of projects, written by hand: what a mapping engine is measured against. */
public final class ProjectStatements {
    private final Statements to;

    /** Into these. */
    public ProjectStatements(Statements to) {
        this.to = to;
    }

    /** All statements of a project. */
    public void write(Project project) {
        project(project);
        texts(project);
        places(project);
        period(project);
        money(project);
        grant(project);
        owner(project);
        contact(project);
        sections(project);
        location(project);
        sources(project);
    }

    private void project(Project project) {
        to.about(Term.A_PROJECT, project.key, "");
        to.link(Term.TYPE, Term.PROJECT_CLASS);
        to.text(Term.IDENTIFIER, project.caseNumber);
        to.text(Term.PROGRAMME_PERIOD, project.programmePeriod);
        coded(project.cci, Term.PROGRAMME, Term.A_PROGRAMME, Term.CCI);
        named(project.fund, Term.FUND, Term.A_FUND, Term.FUND_LABEL);
        named(project.programmeArea, Term.PROGRAMME_AREA, Term.A_PROGRAMME_AREA, Term.PROGRAMME_AREA_LABEL);
        named(
                project.specificObjective,
                Term.SPECIFIC_OBJECTIVE,
                Term.A_SPECIFIC_OBJECTIVE,
                Term.SPECIFIC_OBJECTIVE_LABEL);
        named(
                project.thematicObjective,
                Term.THEMATIC_OBJECTIVE,
                Term.A_THEMATIC_OBJECTIVE,
                Term.THEMATIC_OBJECTIVE_LABEL);
        named(
                project.interventionField,
                Term.INTERVENTION_FIELD,
                Term.AN_INTERVENTION_FIELD,
                Term.INTERVENTION_FIELD_LABEL);
        coded(project.phase, Term.PHASE, Term.A_PHASE, Term.PHASE_LABEL);
        to.text(Term.CALL_NUMBER, project.callNumber);
        to.link(Term.OWNER, Term.AN_ORGANISATION, project.owner.organisation);
        to.link(Term.QUALIFIED_ASSOCIATION, Term.A_PROJECT, project.key, "/owner");
        to.typed(Term.PLANNED_PARTICIPANTS, project.plannedParticipants, Term.INTEGER);
        to.typed(Term.PARTICIPANTS, project.participants, Term.INTEGER);
        to.typed(Term.STRATEGIC_IMPORTANCE, project.strategicImportance, Term.BOOLEAN);
        to.typed(Term.CHILD_POVERTY_THEME, project.childPovertyTheme, Term.BOOLEAN);
        if (project.contactPoint) {
            to.link(Term.CONTACT_POINT, Term.A_PROJECT, project.key, "/contact");
        }
        if (project.location) {
            to.link(Term.LOCATION, Term.A_PROJECT, project.key, "/location");
        }
    }

    private void texts(Project project) {
        to.text(Term.TITLE, project.title, project.language);
        to.text(Term.LABEL, project.title, project.language);
        for (Project.LanguageText title : project.otherTitles) {
            to.text(Term.TITLE, title.text, title.language);
            to.text(Term.LABEL, title.text, title.language);
        }
        for (Project.LanguageText text : project.abstracts) {
            to.text(Term.ABSTRACT, text.text, text.language);
        }
    }

    private void places(Project project) {
        coded(project.country, Term.COUNTRY, Term.A_COUNTRY, Term.COUNTRY_LABEL);
        coded(project.region, Term.REGION, Term.A_NUTS_CODE, Term.REGION_LABEL);
        coded(project.nuts, Term.NUTS, Term.A_NUTS_CODE, Term.NUTS_LABEL);
        for (Named county : project.counties) {
            coded(county, Term.COUNTY, Term.A_NUTS_CODE, Term.COUNTY_LABEL);
        }
        for (Named municipality : project.municipalities) {
            coded(municipality, Term.MUNICIPALITY, Term.A_MUNICIPALITY, Term.MUNICIPALITY_LABEL);
        }
    }

    private void money(Project project) {
        to.about(Term.A_PROJECT, project.key, "");
        Money granted = project.grantedAmount;
        if (granted != null) {
            to.link(Term.GRANT, Term.A_PROJECT, project.key, "/grant");
            to.typed(Term.GRANTED_AMOUNT, granted.value, Term.DECIMAL);
            to.link(Term.CURRENCY, Term.A_CURRENCY, granted.currency);
        }
        amount(project.totalBudget, Term.TOTAL_BUDGET, Term.TOTAL_BUDGET_LABEL);
        amount(project.totalCost, Term.TOTAL_COST, Term.TOTAL_COST_LABEL);
        amount(project.eligibleCost, Term.ELIGIBLE_COST, Term.ELIGIBLE_COST_LABEL);
        amount(project.unionAmount, Term.UNION_AMOUNT, Term.UNION_AMOUNT_LABEL);
        if (project.coFinancingRate != null) {
            to.typed(Term.CO_FINANCING_RATE, project.coFinancingRate.value, Term.DECIMAL);
            to.text(Term.CO_FINANCING_RATE_LABEL, project.coFinancingRate.label);
        }
    }

    /** The currency is stated once for each amount, as the mapping does; equal ones are one statement. */
    private void amount(@Nullable Money money, Term value, Term label) {
        if (money != null) {
            to.typed(value, money.value, Term.DECIMAL);
            to.text(label, money.label);
            to.link(Term.CURRENCY, Term.A_CURRENCY, money.currency);
        }
    }

    private void grant(Project project) {
        Money granted = project.grantedAmount;
        if (granted == null) {
            return;
        }
        to.about(Term.A_PROJECT, project.key, "/grant");
        to.link(Term.TYPE, Term.GRANT_CLASS);
        to.link(Term.AMOUNT, Term.A_PROJECT, project.key, "/grant/amount");
        to.about(Term.A_PROJECT, project.key, "/grant/amount");
        to.link(Term.TYPE, Term.MONETARY_AMOUNT_CLASS);
        to.typed(Term.SCHEMA_VALUE, granted.value, Term.DECIMAL);
        to.text(Term.SCHEMA_CURRENCY, granted.currency);
        to.link(Term.CURRENCY, Term.A_CURRENCY, granted.currency);
        to.text(Term.SOURCE_LABEL, granted.label);
    }

    private void period(Project project) {
        if (!project.period) {
            return;
        }
        to.about(Term.A_PROJECT, project.key, "");
        to.link(Term.TEMPORAL, Term.A_PROJECT, project.key, "/period");
        to.typed(Term.START_DATE, project.start, Term.DATE);
        to.typed(Term.END_DATE, project.end, Term.DATE);
        to.typed(Term.EXPECTED_END_DATE, project.expectedEnd, Term.DATE);
        to.about(Term.A_PROJECT, project.key, "/period");
        to.link(Term.TYPE, Term.PERIOD_CLASS);
        to.typed(Term.DCAT_START, project.start, Term.DATE);
        to.typed(Term.DCAT_END, project.end, Term.DATE);
        for (String label : project.periodLabels) {
            to.text(Term.SOURCE_LABEL, label);
        }
    }

    private void owner(Project project) {
        Project.Owner owner = project.owner;
        to.about(Term.A_PROJECT, project.key, "/owner");
        to.link(Term.TYPE, Term.PARTICIPATION_CLASS);
        to.link(Term.AGENT, Term.AN_ORGANISATION, owner.organisation);
        to.link(Term.HAD_ROLE, Term.PROJECT_OWNER);
        if (owner.organisation != null && owner.unit != null) {
            to.link(Term.OWNER_UNIT, Term.AN_ORGANISATION, owner.organisation, "/unit/" + owner.unit);
        }
        to.link(Term.LINK_STATUS, Term.A_LINK_STATUS, owner.status);
        to.text(Term.SOURCE_LABEL, owner.label);
        to.linkInGraph(Term.LINK_EVIDENCE, Term.A_LINK, owner.link, Term.LINKS_GRAPH);
        if (owner.address) {
            to.link(Term.OWNER_ADDRESS, Term.A_PROJECT, project.key, "/owner/address");
            to.about(Term.A_PROJECT, project.key, "/owner/address");
            to.link(Term.TYPE, Term.ADDRESS_CLASS);
            to.text(Term.POST_CODE, owner.postcode);
            to.text(Term.POST_NAME, owner.place);
            to.link(Term.COUNTRY, Term.A_COUNTRY, owner.countryCode);
            to.text(Term.COUNTRY_LABEL, owner.country);
        }
    }

    private void contact(Project project) {
        if (!project.contactPoint) {
            return;
        }
        to.about(Term.A_PROJECT, project.key, "/contact");
        to.link(Term.TYPE, Term.CONTACT_POINT_CLASS);
        if (project.contactName != null) {
            to.text(Term.LABEL, "Kontaktpunkt hos " + project.contactName, "sv");
            to.text(Term.LABEL, "Contact point at " + project.contactName, "en");
        }
        to.text(Term.EMAIL, project.contactEmail);
    }

    private void sections(Project project) {
        for (Project.Section section : project.sections) {
            String end = "/section/" + section.order;
            to.about(Term.A_PROJECT, project.key, "");
            to.link(Term.SECTION, Term.A_PROJECT, project.key, end);
            to.about(Term.A_PROJECT, project.key, end);
            to.link(Term.TYPE, Term.TEXT_SECTION_CLASS);
            to.typed(Term.ORDER, section.order, Term.INTEGER);
            to.link(Term.SECTION_TYPE, Term.A_SECTION_TYPE, section.type);
            to.text(Term.TITLE, section.heading, project.language);
            to.text(Term.VALUE, section.text, project.language);
        }
    }

    private void location(Project project) {
        if (!project.location) {
            return;
        }
        to.about(Term.A_PROJECT, project.key, "/location");
        to.link(Term.TYPE, Term.LOCATION_CLASS);
        to.text(Term.LABEL, project.locationLabel, project.language);
        to.text(Term.SOURCE_LABEL, project.locationLabel);
        coded(project.locationNuts, Term.NUTS, Term.A_NUTS_CODE, Term.NUTS_LABEL);
        to.typed(Term.LATITUDE, project.latitude, Term.DECIMAL);
        to.typed(Term.LONGITUDE, project.longitude, Term.DECIMAL);
        if (project.locationPostcode != null) {
            to.link(Term.ADDRESS, Term.A_PROJECT, project.key, "/location/address");
            to.about(Term.A_PROJECT, project.key, "/location/address");
            to.link(Term.TYPE, Term.ADDRESS_CLASS);
            to.text(Term.POST_CODE, project.locationPostcode);
        }
    }

    private void sources(Project project) {
        for (Project.Source source : project.sources) {
            to.about(Term.A_PROJECT, project.key, "");
            to.link(Term.PRIMARY_TOPIC_OF, Term.A_RECORD, source.key);
            to.about(Term.A_RECORD, source.key, "");
            to.link(Term.TYPE, Term.SOURCE_RECORD_CLASS);
            to.link(Term.TYPE, Term.ENTITY_CLASS);
            to.text(Term.SOURCE_FORM, source.form);
            to.text(Term.SOURCE_FILE, source.file);
            to.typed(Term.SOURCE_LINE, source.line, Term.INTEGER);
            to.text(Term.CONTENT_HASH, source.contentHash);
            to.typed(Term.MODIFIED, source.modified, Term.DATE);
            to.iri(Term.SOURCE, source.address);
        }
    }

    private void named(@Nullable Named named, Term property, Term begin, Term label) {
        coded(named, property, begin, label);
        if (named != null) {
            to.text(label, named.name);
        }
    }

    private void coded(@Nullable Named named, Term property, Term begin, Term label) {
        if (named != null) {
            to.link(property, begin, named.code);
            to.text(label, named.label);
        }
    }
}
