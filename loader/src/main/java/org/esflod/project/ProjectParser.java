package org.esflod.project;

import java.util.List;
import java.util.Set;
import org.esflod.problem.PersonalData;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.esflod.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes a project of a source record: amounts, days and keys are read, names stay as written.
 *
 * <p>A value that cannot be read is reported and left out; a record without title, owner or programme period is refused,
 * because its key is made of them. Holds no state: one parser serves many threads.
 */
public final class ProjectParser {
    private static final Set<String> RUNNING_TEXT = Set.of("abstract", "abstract.en");

    /** Far more than the longest list of names in a field: all municipalities have 3,000 characters. */
    private static final int LONGEST_VALUE = 20_000;

    /** The project of a record, or why there is none. */
    public Parsed parse(SourceRecord record) {
        List<Problem> tooLong = tooLong(record);
        if (!tooLong.isEmpty()) {
            return new Parsed.Refused(record.at(), tooLong);
        }
        StatedFields fields = new StatedFields(record);
        ProgrammeParser programme = new ProgrammeParser(fields);
        LanguageText title = new TextParser(fields, programme.isSweden()).title();
        RawField owner = fields.field("owner");
        String programmePeriod = programme.programmePeriod();
        if (title == null) {
            missing(fields, ProblemCode.TITLE_MISSING, "title");
        }
        if (owner == null) {
            missing(fields, ProblemCode.OWNER_MISSING, "owner");
        }
        if (programmePeriod == null) {
            missing(fields, ProblemCode.PROGRAMME_PERIOD_UNKNOWN, "programmePeriod");
        }
        if (owner == null || title == null || programmePeriod == null) {
            return new Parsed.Refused(record.at(), fields.problems());
        }
        Project project = project(fields, programme, programmePeriod, title, owner);
        return new Parsed.Kept(project, fields.problems());
    }

    /** Values are compared with names and looked up word by word; running text is not. */
    private static List<Problem> tooLong(SourceRecord record) {
        return record.fields().stream()
                .filter(field -> field.value().length() > LONGEST_VALUE && !RUNNING_TEXT.contains(field.name()))
                .filter(field -> !field.column().suppressOutput())
                .map(field ->
                        new Problem(ProblemCode.VALUE_TOO_LONG, record.at().at(field.line()), field.name(), ""))
                .toList();
    }

    private static void missing(StatedFields fields, ProblemCode code, String field) {
        fields.problems().add(new Problem(code, fields.record().at(), field, ""));
    }

    private static Project project(
            StatedFields fields,
            ProgrammeParser programme,
            String programmePeriod,
            LanguageText title,
            RawField owner) {
        TextParser texts = new TextParser(fields, programme.isSweden());
        FundingParser money = new FundingParser(fields, programme.country());
        Money grantedAmount = money.amount("grantedAmount");
        Money totalBudget = money.amount("totalBudget");
        compare(fields, grantedAmount, totalBudget);
        PeriodParser period = new PeriodParser(fields);
        PlaceParser place = new PlaceParser(fields);
        String caseNumber = caseNumber(fields);
        String key = Keys.project(
                programme.country(), caseNumber, programmePeriod, title.text(), owner.value(), period.start());
        return new ProjectBuilder(key, programmePeriod, title.text(), owner(fields, owner))
                .caseNumber(caseNumber)
                .language(title.language())
                .otherTitles(texts.otherTitles())
                .abstracts(texts.abstracts())
                .programmeArea(fields.named("programmeArea", "programmeArea.name"))
                .phase(fields.named("phase"))
                .funding(money.funding())
                .contact(contact(fields))
                .grantedAmount(grantedAmount)
                .totalBudget(totalBudget)
                .period(period.period())
                .participants(participants(fields))
                .strategicImportance(fields.read("strategicImportance", Booleans::read))
                .childPovertyTheme(fields.read("childPovertyTheme", Booleans::read))
                .country(fields.named("country"))
                .region(fields.named("region"))
                .nuts(fields.named("nuts"))
                .counties(fields.items("counties"))
                .municipalities(place.municipalities())
                .location(place.location())
                .sections(texts.sections())
                .sources(List.of(SourceParser.source(fields)))
                .build();
    }

    /** The case number, unless it is somebody's number: it would become part of an IRI. */
    private static @Nullable String caseNumber(StatedFields fields) {
        RawField field = fields.field("caseNumber");
        if (field == null) {
            return null;
        }
        if (PersonalData.tookOut(field.value(), PersonalData.masked(field.value()))) {
            fields.problems()
                    .add(new Problem(ProblemCode.PERSONAL_DATA_MASKED, fields.at(field.line()), field.name(), ""));
            return null;
        }
        return field.value();
    }

    private static Owner owner(StatedFields fields, RawField owner) {
        return new Owner(
                owner.value(),
                fields.text("owner.organisationNumber"),
                fields.text("owner.postcode"),
                fields.text("owner.place"),
                fields.text("owner.country"),
                owner.line());
    }

    private static @Nullable Contact contact(StatedFields fields) {
        String name = fields.text("contact.name");
        String email = fields.text("contact.email");
        String telephone = fields.text("contact.telephone");
        return name == null && email == null && telephone == null ? null : new Contact(name, email, telephone);
    }

    private static @Nullable Participants participants(StatedFields fields) {
        Integer planned = fields.read("plannedParticipants", Counts::read);
        Integer stated = fields.read("participants", Counts::read);
        return planned == null && stated == null ? null : new Participants(planned, stated);
    }

    private static void compare(StatedFields fields, @Nullable Money grantedAmount, @Nullable Money totalBudget) {
        RawField granted = fields.field("grantedAmount");
        if (granted != null
                && grantedAmount != null
                && totalBudget != null
                && grantedAmount.value().compareTo(totalBudget.value()) > 0) {
            fields.report(ProblemCode.GRANT_ABOVE_BUDGET, granted);
        }
    }
}
