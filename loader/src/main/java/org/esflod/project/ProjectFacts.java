package org.esflod.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a project, field by field, without how and where it says it.
 *
 * <p>Left out: sources and line numbers; the contact person, who is no fact of the project and is not published: two pages
 * that differ in nothing else are one project. Amounts and days count by value, not by their writing. Runs of blanks count
 * as one blank, so that a page saved as text and the same page saved as HTML agree. Upper and lower case, order and
 * spelling count: what differs there is for a person to judge.
 *
 * @param byField the facts, by the name of the record's field
 */
record ProjectFacts(Map<String, List<String>> byField) {

    /** The facts of a project. */
    static ProjectFacts of(Project project) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        facts.put("caseNumber", texts(project.caseNumber()));
        facts.put("programmePeriod", texts(project.programmePeriod()));
        facts.put("language", texts(project.language()));
        facts.put("title", texts(project.title()));
        facts.put("programmeArea", label(project.programmeArea()));
        facts.put("phase", label(project.phase()));
        facts.put("owner", texts(project.owner().label(), project.owner().organisationNumber()));
        facts.put("grantedAmount", value(project.grantedAmount()));
        facts.put("totalBudget", value(project.totalBudget()));
        facts.put("period", days(project.period()));
        facts.put("region", label(project.region()));
        facts.put(
                "municipalities",
                project.municipalities().stream()
                        .map(named -> oneBlank(named.label()))
                        .toList());
        facts.put("sections", sections(project));
        return new ProjectFacts(facts);
    }

    /** Names of the fields in which two sources disagree, in the record's order. */
    List<String> differences(ProjectFacts other) {
        return byField.keySet().stream()
                .filter(field -> !Objects.equals(byField.get(field), other.byField.get(field)))
                .toList();
    }

    private static List<String> sections(Project project) {
        List<String> sections = new ArrayList<>();
        for (Section section : project.sections()) {
            sections.add(oneBlank(section.heading()));
            sections.add(oneBlank(section.text()));
        }
        return sections;
    }

    private static List<String> label(@Nullable Named named) {
        return named == null ? List.of() : texts(named.label());
    }

    private static List<String> value(@Nullable Money money) {
        return money == null
                ? List.of()
                : List.of(money.value().stripTrailingZeros().toPlainString(), money.currency());
    }

    private static List<String> days(@Nullable Period period) {
        return period == null ? List.of() : List.of(String.valueOf(period.start()), String.valueOf(period.end()));
    }

    private static List<String> texts(@Nullable String... texts) {
        List<String> facts = new ArrayList<>();
        for (String text : texts) {
            facts.add(text == null ? "" : oneBlank(text));
        }
        return facts;
    }

    private static String oneBlank(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
