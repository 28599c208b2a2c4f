package org.esflod.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.source.PageLabel;
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
        private final Map<PageLabel, RawField> fields = new EnumMap<>(PageLabel.class);
        private final List<Problem> problems = new ArrayList<>();

        OneRecord(SourceRecord record) {
            this.record = record;
            for (RawField field : record.fields()) {
                if (!field.value().isEmpty()) {
                    fields.put(field.name(), field);
                }
            }
        }

        Parsed parse() {
            RawField owner = fields.get(PageLabel.OWNER);
            if (record.title().isEmpty()) {
                problems.add(new Problem(ProblemCode.TITLE_MISSING, record.at(), "title", ""));
            }
            if (owner == null) {
                problems.add(new Problem(ProblemCode.OWNER_MISSING, record.at(), PageLabel.OWNER.field(), ""));
            }
            if (owner == null || record.title().isEmpty()) {
                return new Parsed.Refused(record.at(), problems);
            }
            return new Parsed.Kept(project(owner), problems);
        }

        private Project project(RawField owner) {
            String programmePeriod = record.form().programmePeriod();
            Money grantedAmount = amount(PageLabel.GRANTED_AMOUNT);
            Money totalBudget = amount(PageLabel.TOTAL_BUDGET);
            compare(grantedAmount, totalBudget);
            LocalDate start = days().map(Periods.Days::start).orElse(null);
            return new Project(
                    Keys.project(null, programmePeriod, record.title(), owner.value(), start),
                    null,
                    programmePeriod,
                    LANGUAGE,
                    record.title(),
                    named(PageLabel.PROGRAMME_AREA),
                    named(PageLabel.PHASE),
                    new Owner(owner.value(), null, owner.line()),
                    contact(),
                    grantedAmount,
                    totalBudget,
                    period(),
                    named(PageLabel.REGION),
                    record.municipalities().stream()
                            .map(item -> new Named(item.text(), item.line()))
                            .toList(),
                    sections(),
                    List.of(source()));
        }

        private @Nullable Named named(PageLabel label) {
            RawField field = fields.get(label);
            return field == null ? null : new Named(field.value(), field.line());
        }

        private @Nullable Money amount(PageLabel label) {
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
            RawField granted = fields.get(PageLabel.GRANTED_AMOUNT);
            if (granted != null
                    && grantedAmount != null
                    && totalBudget != null
                    && grantedAmount.value().compareTo(totalBudget.value()) > 0) {
                report(ProblemCode.GRANT_ABOVE_BUDGET, granted);
            }
        }

        private Optional<Periods.Days> days() {
            RawField field = fields.get(PageLabel.PERIOD);
            return field == null ? Optional.empty() : Periods.read(field.value());
        }

        private @Nullable Period period() {
            RawField field = fields.get(PageLabel.PERIOD);
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
            String name = value(PageLabel.CONTACT_NAME);
            String email = value(PageLabel.CONTACT_EMAIL);
            String telephone = value(PageLabel.CONTACT_TELEPHONE);
            return name == null && email == null && telephone == null ? null : new Contact(name, email, telephone);
        }

        private @Nullable String value(PageLabel label) {
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
            problems.add(new Problem(
                    code, record.at().at(field.line()), field.name().field(), ReportedValue.of(field.value())));
        }
    }
}
