package org.esflod.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source can say of a project: a member of the record's JSON form, and how two statements of it compare.
 *
 * <p>Left out of {@link #ALL}: sources and line numbers; texts in several languages ({@link TextMerge}); the contact
 * person, who is no fact of the project and is not published: two pages that differ in nothing else are one project.
 *
 * @param field its path, such as {@code grantedAmount} or {@code owner.postcode}
 * @param kind how it compares
 */
record Fact(String field, Kind kind) {
    /** All facts that stand in one member each, in the order of the record. */
    static final List<Fact> ALL = List.of(
            new Fact("caseNumber", Kind.CASE_NUMBER),
            new Fact("programmePeriod", Kind.TEXT),
            new Fact("programmeArea", Kind.NAMED),
            new Fact("phase", Kind.NAMED),
            new Fact("funding.cci", Kind.CCI),
            new Fact("funding.fund", Kind.NAMED),
            new Fact("funding.specificObjective", Kind.NAMED),
            new Fact("funding.thematicObjective", Kind.NAMED),
            new Fact("funding.interventionField", Kind.NAMED),
            new Fact("funding.callNumber", Kind.TEXT),
            new Fact("funding.coFinancingRate", Kind.RATE),
            new Fact("funding.unionAmount", Kind.MONEY),
            new Fact("funding.totalCost", Kind.MONEY),
            new Fact("funding.eligibleCost", Kind.MONEY),
            new Fact("owner.label", Kind.TEXT),
            new Fact("owner.organisationNumber", Kind.NUMBER),
            new Fact("owner.postcode", Kind.NUMBER),
            new Fact("owner.place", Kind.TEXT),
            new Fact("owner.country", Kind.TEXT),
            new Fact("grantedAmount", Kind.MONEY),
            new Fact("totalBudget", Kind.MONEY),
            new Fact("period.start", Kind.TEXT),
            new Fact("period.end", Kind.TEXT),
            new Fact("period.expectedEnd", Kind.TEXT),
            new Fact("participants.planned", Kind.TEXT),
            new Fact("participants.stated", Kind.TEXT),
            new Fact("strategicImportance", Kind.TEXT),
            new Fact("childPovertyTheme", Kind.TEXT),
            new Fact("country", Kind.NAMED),
            new Fact("region", Kind.NAMED),
            new Fact("nuts", Kind.NAMED),
            new Fact("counties", Kind.NAMES),
            new Fact("municipalities", Kind.NAMES),
            new Fact("location.label", Kind.TEXT),
            new Fact("location.postcode", Kind.NUMBER),
            new Fact("location.nuts", Kind.NAMED),
            new Fact("location.latitude", Kind.DECIMAL),
            new Fact("location.longitude", Kind.DECIMAL),
            new Fact("sections", Kind.SECTIONS));

    private static final int WHOLE_CCI = 15;
    private static final int CUT_CCI = 12;

    /** How two statements compare. */
    enum Kind {
        /** As the key that is made of it: {@code 2015/00648} and {@code 2015 00648} are one. */
        CASE_NUMBER,
        /**
         * Letter by letter, runs of blanks as one blank, so that a page saved as text and as HTML agree. Upper and lower
         * case and spelling count: what differs there is for a person to judge.
         */
        TEXT,
        /** By letters and digits alone: {@code 212000-1124} and {@code 2120001124} are one. */
        NUMBER,
        /** By its value, not by its writing. */
        DECIMAL,
        /** By the label, as text. What the form says of all its records ({@code constant}) gives way to what a source says. */
        NAMED,
        /** As a name; one that only lacks the last three figures of the other, as pages of 2021-2027 cut it, is the same. */
        CCI,
        /** By value and currency. */
        MONEY,
        /** By value. */
        RATE,
        /** As a set of labels. */
        NAMES,
        /** By headings and texts. */
        SECTIONS
    }

    /** Its place in the record's JSON form. */
    String pointer() {
        return "/" + field.replace('.', '/');
    }

    /** What a record says of it, equal where the same is said; null where it says nothing. */
    @Nullable
    Object compared(JsonNode project) {
        JsonNode node = project.at(pointer());
        if (node.isMissingNode() || (node.isArray() && node.isEmpty())) {
            return null;
        }
        return switch (kind) {
            case CASE_NUMBER -> Keys.ofCaseNumber(node.asText());
            case TEXT -> oneBlank(node.asText());
            case NUMBER -> node.asText().replaceAll("[^\\p{L}\\p{N}]", "");
            case DECIMAL -> plain(node);
            case NAMED, CCI ->
                node.path("constant").asBoolean()
                        ? null
                        : oneBlank(node.path("label").asText());
            case MONEY ->
                List.of(plain(node.path("value")), node.path("currency").asText());
            case RATE -> plain(node.path("value"));
            case NAMES ->
                new TreeSet<>(texts(node, "label").stream().map(Fact::oneBlank).toList());
            case SECTIONS -> sections(node).stream().map(Fact::oneBlank).toList();
        };
    }

    /** What a record says of it, as the source wrote it. */
    String shown(JsonNode project) {
        JsonNode node = project.at(pointer());
        return switch (kind) {
            case CASE_NUMBER, TEXT, NUMBER, DECIMAL -> node.asText();
            case NAMED, CCI, RATE -> node.path("label").asText();
            case MONEY ->
                money(node.path("label").asText(), node.path("currency").asText());
            case NAMES -> String.join(", ", texts(node, "label"));
            case SECTIONS -> String.join("\n\n", sections(node));
        };
    }

    /** Whether a later statement is the earlier one written out: {@code 2021SE05SFPR} and {@code 2021SE05SFPR001}. */
    boolean writesOut(Object earlier, Object later) {
        String cut = String.valueOf(earlier);
        String whole = String.valueOf(later);
        return kind == Kind.CCI && cut.length() == CUT_CCI && whole.length() == WHOLE_CCI && whole.startsWith(cut);
    }

    /** One blank for each run of blanks, none at the ends. */
    static String oneBlank(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static String money(String label, String currency) {
        return label.contains(currency) ? label : label + " " + currency;
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(member).asText())
                .collect(Collectors.toList());
    }

    private static List<String> sections(JsonNode list) {
        List<String> sections = new ArrayList<>();
        for (JsonNode section : list) {
            sections.add(section.path("heading").asText());
            sections.add(section.path("text").asText());
        }
        return sections;
    }
}
