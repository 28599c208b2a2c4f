package org.esflod.reconcile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.web.Language;
import org.jspecify.annotations.Nullable;

/** What a query can state of a thing beside its name, and what a table can be extended by. */
enum Property {
    ORGANISATION_NUMBER(
            "organisation-number", "Organisationsnummer", "Organisation number", null, at(Type.ORGANISATION), true),
    LEGAL_FORM("legal-form", "Juridisk form", "Legal form", null, at(Type.ORGANISATION), false),
    CASE_NUMBER("case-number", "Diarienummer", "Case number", null, at(Type.PROJECT), true),
    CODE("code", "Kod", "Code", null, at(Type.MUNICIPALITY, Type.REGION, Type.PROGRAMME), true),
    OWNER("owner", "Projektägare", "Owner", Type.ORGANISATION, at(Type.PROJECT), true),
    PERIOD("period", "Programperiod", "Programme period", null, at(Type.PROJECT), true),
    START("start", "Startdatum", "First day", null, at(Type.PROJECT), true),
    END("end", "Slutdatum", "Last day", null, at(Type.PROJECT), false),
    MUNICIPALITY(
            "municipality", "Kommun", "Municipality", Type.MUNICIPALITY, at(Type.ORGANISATION, Type.PROJECT), true),
    REGION("region", "Region", "Region", Type.REGION, at(Type.PROJECT, Type.MUNICIPALITY), true),
    WIKIDATA("wikidata", "Wikidata", "Wikidata", null, at(Type.MUNICIPALITY), false),
    PROJECTS(
            "projects",
            "Antal projekt",
            "Number of projects",
            null,
            at(Type.ORGANISATION, Type.MUNICIPALITY, Type.REGION, Type.PROGRAMME),
            false),
    GRANTED("granted", "Beviljat stöd (SEK)", "Granted (SEK)", null, at(Type.ORGANISATION, Type.PROJECT), false);

    private final String id;
    private final String sv;
    private final String en;
    private final @Nullable Type thing;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Type> of;

    private final boolean condition;

    Property(String id, String sv, String en, @Nullable Type thing, Set<Type> of, boolean condition) {
        this.id = id;
        this.sv = sv;
        this.en = en;
        this.thing = thing;
        this.of = Set.copyOf(of);
        this.condition = condition;
    }

    private static Set<Type> at(Type first, Type... more) {
        return EnumSet.of(first, more);
    }

    String id() {
        return id;
    }

    String name(Language language) {
        return language == Language.SV ? sv : en;
    }

    /** Of what type its values are; null where they are texts, numbers or days. */
    @Nullable
    Type thing() {
        return thing;
    }

    /** Whether things of a type have it. */
    boolean isOf(Type type) {
        return of.contains(type);
    }

    /** Whether a query can state it. */
    boolean isCondition() {
        return condition;
    }

    /** The one with that id; null where there is none. */
    static @Nullable Property of(String id) {
        for (Property property : values()) {
            if (property.id.equals(id)) {
                return property;
            }
        }
        return null;
    }

    /** The ids of all that a query can state: {@code case-number, code, ...}. */
    static String conditions() {
        return List.of(values()).stream()
                .filter(Property::isCondition)
                .map(Property::id)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Those of things of a type, in their order. */
    static List<Property> of(Type type) {
        return Arrays.stream(values()).filter(property -> property.isOf(type)).toList();
    }
}
