package org.esflod.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.source.RawField;
import org.esflod.source.RawSection;
import org.esflod.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes a project of a source record: amounts, days and keys are read, names stay as written.
 *
 * <p>A value that cannot be read is reported and left out; a record without title or owner is refused, because its key is
 * made of them. Holds no state: one parser serves many threads.
 */
public final class ProjectParser {
    /** Language of the pages of the project bank. */
    private static final String LANGUAGE = "sv";

    /** The project of a record, or why there is none. */
    public Parsed parse(SourceRecord record) {
        return new OneRecord(record).parse();
    }

    /** The fields of one record and the problems found with them. */
    private static final class OneRecord {
        private final SourceRecord record;
        private final Map<String, RawField> fields = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        OneRecord(SourceRecord record) {
            this.record = record;
            record.form().constants().forEach(field -> fields.put(field.name(), field));
            for (RawField field : record.fields()) {
                if (!field.value().isEmpty()) {
                    fields.put(field.name(), field);
                }
            }
        }

        Parsed parse() {
            RawField owner = fields.get("owner");
            RawField title = fields.get("title");
            if (title == null) {
                problems.add(new Problem(ProblemCode.TITLE_MISSING, record.at(), "title", ""));
            }
            if (owner == null) {
                problems.add(new Problem(ProblemCode.OWNER_MISSING, record.at(), "owner", ""));
            }
            RawField programmePeriod = fields.get("programmePeriod");
            if (programmePeriod == null) {
                problems.add(new Problem(ProblemCode.PROGRAMME_PERIOD_UNKNOWN, record.at(), "programmePeriod", ""));
            }
            if (owner == null || title == null || programmePeriod == null) {
                return new Parsed.Refused(record.at(), problems);
            }
            return new Parsed.Kept(project(owner, title.value(), programmePeriod.value()), problems);
        }

        private Project project(RawField owner, String title, String programmePeriod) {
            Money grantedAmount = amount("grantedAmount");
            Money totalBudget = amount("totalBudget");
            compare(grantedAmount, totalBudget);
            LocalDate start = days().map(Periods.Days::start).orElse(null);
            Owner stated = new Owner(owner.value(), null, owner.line());
            return new ProjectBuilder(
                            Keys.project(null, programmePeriod, title, owner.value(), start),
                            programmePeriod,
                            title,
                            stated)
                    .language(LANGUAGE)
                    .programmeArea(named("programmeArea"))
                    .phase(named("phase"))
                    .contact(contact())
                    .grantedAmount(grantedAmount)
                    .totalBudget(totalBudget)
                    .period(period())
                    .region(named("region"))
                    .municipalities(record.municipalities().stream()
                            .map(item -> new Named(item.text(), item.line()))
                            .toList())
                    .sections(sections())
                    .sources(List.of(source()))
                    .build();
        }

        private @Nullable Named named(String label) {
            RawField field = fields.get(label);
            return field == null ? null : new Named(field.value(), field.line());
        }

        private @Nullable Money amount(String label) {
            RawField field = fields.get(label);
            if (field == null) {
                return null;
            }
            Optional<Money> amount = Amounts.read(field.value());
            if (amount.isEmpty()) {
                report(ProblemCode.AMOUNT_UNREADABLE, field);
            }
            return amount.orElse(null);
        }

        private void compare(@Nullable Money grantedAmount, @Nullable Money totalBudget) {
            RawField granted = fields.get("grantedAmount");
            if (granted != null
                    && grantedAmount != null
                    && totalBudget != null
                    && grantedAmount.value().compareTo(totalBudget.value()) > 0) {
                report(ProblemCode.GRANT_ABOVE_BUDGET, granted);
            }
        }

        private Optional<Periods.Days> days() {
            RawField field = fields.get("period");
            return field == null ? Optional.empty() : Periods.read(field.value());
        }

        private @Nullable Period period() {
            RawField field = fields.get("period");
            if (field == null) {
                return null;
            }
            Optional<Periods.Days> days = days();
            if (days.isEmpty()) {
                report(ProblemCode.PERIOD_UNREADABLE, field);
            } else if (days.get().reversed()) {
                report(ProblemCode.PERIOD_REVERSED, field);
            } else {
                return new Period(field.value(), days.get().start(), days.get().end());
            }
            return null;
        }

        private @Nullable Contact contact() {
            String name = value("contact.name");
            String email = value("contact.email");
            String telephone = value("contact.telephone");
            return name == null && email == null && telephone == null ? null : new Contact(name, email, telephone);
        }

        private @Nullable String value(String label) {
            RawField field = fields.get(label);
            return field == null ? null : field.value();
        }

        private List<Section> sections() {
            List<Section> sections = new ArrayList<>();
            for (RawSection section : record.sections()) {
                if (section.text().isBlank()) {
                    SourcePosition at = record.at().at(section.line());
                    problems.add(new Problem(ProblemCode.SECTION_EMPTY, at, "sections", section.heading()));
                } else {
                    sections.add(new Section(sections.size() + 1, section.heading(), section.text()));
                }
            }
            return sections;
        }

        private SourceRef source() {
            SourcePosition at = record.at();
            return new SourceRef(
                    Keys.sourceRecord(at.file(), at.line(), record.contentHash()),
                    record.form().id(),
                    at.file(),
                    at.line(),
                    record.address(),
                    record.contentHash());
        }

        private void report(ProblemCode code, RawField field) {
            problems.add(
                    new Problem(code, record.at().at(field.line()), field.name(), ReportedValue.of(field.value())));
        }
    }
}
