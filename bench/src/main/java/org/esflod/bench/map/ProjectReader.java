package org.esflod.bench.map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads projects from Jackson's tokens, without a tree. */
final class ProjectReader {
    private final JsonParser in;

    /** From lines that each hold one document, {@code {"project": {…}}}. */
    ProjectReader(JsonParser in) {
        this.in = in;
    }

    /** The next project, or null at the end. Documents of other things are passed over. */
    @Nullable
    Project next() throws IOException {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            Project project = null;
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                if (name.equals("project")) {
                    project = project();
                } else {
                    in.skipChildren();
                }
            }
            if (project != null) {
                return project;
            }
        }
        return null;
    }

    private Project project() throws IOException {
        Project project = new Project();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "key" -> project.key = in.getText();
                case "caseNumber" -> project.caseNumber = in.getText();
                case "programmePeriod" -> project.programmePeriod = in.getText();
                case "language" -> project.language = in.getText();
                case "title" -> project.title = in.getText();
                case "otherTitles" -> list(project.otherTitles, this::languageText);
                case "abstracts" -> list(project.abstracts, this::languageText);
                case "programmeArea" -> project.programmeArea = named();
                case "funding" -> funding(project);
                case "phase" -> project.phase = named();
                case "owner" -> owner(project.owner);
                case "contactPoint" -> contactPoint(project);
                case "grantedAmount" -> project.grantedAmount = money();
                case "totalBudget" -> project.totalBudget = money();
                case "period" -> period(project);
                case "participants" -> participants(project);
                case "strategicImportance" -> project.strategicImportance = in.getText();
                case "childPovertyTheme" -> project.childPovertyTheme = in.getText();
                case "country" -> project.country = named();
                case "nuts" -> project.nuts = named();
                case "region" -> project.region = named();
                case "counties" -> list(project.counties, this::named);
                case "municipalities" -> list(project.municipalities, this::named);
                case "location" -> location(project);
                case "sections" -> list(project.sections, this::section);
                case "sources" -> list(project.sources, this::source);
                default -> in.skipChildren();
            }
        }
        return project;
    }

    private void funding(Project project) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "cci" -> project.cci = named();
                case "fund" -> project.fund = named();
                case "specificObjective" -> project.specificObjective = named();
                case "thematicObjective" -> project.thematicObjective = named();
                case "interventionField" -> project.interventionField = named();
                case "callNumber" -> project.callNumber = in.getText();
                case "coFinancingRate" -> project.coFinancingRate = money();
                case "unionAmount" -> project.unionAmount = money();
                case "totalCost" -> project.totalCost = money();
                case "eligibleCost" -> project.eligibleCost = money();
                default -> in.skipChildren();
            }
        }
    }

    private void owner(Project.Owner owner) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "label" -> owner.label = in.getText();
                case "organisation" -> owner.organisation = in.getText();
                case "unit" -> owner.unit = in.getText();
                case "status" -> owner.status = in.getText();
                case "link" -> owner.link = in.getText();
                case "address" -> address(owner);
                default -> in.skipChildren();
            }
        }
    }

    private void address(Project.Owner owner) throws IOException {
        owner.address = true;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "postcode" -> owner.postcode = in.getText();
                case "place" -> owner.place = in.getText();
                case "country" -> owner.country = in.getText();
                case "countryCode" -> owner.countryCode = in.getText();
                default -> in.skipChildren();
            }
        }
    }

    private void contactPoint(Project project) throws IOException {
        project.contactPoint = true;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "name" -> project.contactName = in.getText();
                case "email" -> project.contactEmail = in.getText();
                default -> in.skipChildren();
            }
        }
    }

    private void period(Project project) throws IOException {
        project.period = true;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "labels" -> list(project.periodLabels, in::getText);
                case "start" -> project.start = in.getText();
                case "end" -> project.end = in.getText();
                case "expectedEnd" -> project.expectedEnd = in.getText();
                default -> in.skipChildren();
            }
        }
    }

    private void participants(Project project) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "planned" -> project.plannedParticipants = in.getText();
                case "stated" -> project.participants = in.getText();
                default -> in.skipChildren();
            }
        }
    }

    private void location(Project project) throws IOException {
        project.location = true;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "label" -> project.locationLabel = in.getText();
                case "postcode" -> project.locationPostcode = in.getText();
                case "nuts" -> project.locationNuts = named();
                case "latitude" -> project.latitude = decimal();
                case "longitude" -> project.longitude = decimal();
                default -> in.skipChildren();
            }
        }
    }

    private Project.Named named() throws IOException {
        Project.Named named = new Project.Named();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "label" -> named.label = in.getText();
                case "name" -> named.name = in.getText();
                case "code" -> named.code = in.getText();
                default -> in.skipChildren();
            }
        }
        return named;
    }

    private Project.Money money() throws IOException {
        Project.Money money = new Project.Money();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "label" -> money.label = in.getText();
                case "value" -> money.value = decimal();
                case "currency" -> money.currency = in.getText();
                default -> in.skipChildren();
            }
        }
        return money;
    }

    private Project.LanguageText languageText() throws IOException {
        Project.LanguageText text = new Project.LanguageText();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "text" -> text.text = in.getText();
                case "language" -> text.language = in.getText();
                default -> in.skipChildren();
            }
        }
        return text;
    }

    private Project.Section section() throws IOException {
        Project.Section section = new Project.Section();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "order" -> section.order = in.getText();
                case "heading" -> section.heading = in.getText();
                case "text" -> section.text = in.getText();
                case "type" -> section.type = in.getText();
                default -> in.skipChildren();
            }
        }
        return section;
    }

    private Project.Source source() throws IOException {
        Project.Source source = new Project.Source();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "key" -> source.key = in.getText();
                case "form" -> source.form = in.getText();
                case "file" -> source.file = in.getText();
                case "line" -> source.line = in.getText();
                case "address" -> source.address = in.getText();
                case "modified" -> source.modified = in.getText();
                case "contentHash" -> source.contentHash = in.getText();
                default -> in.skipChildren();
            }
        }
        return source;
    }

    /** In canonical form: {@code 10.0} of {@code 10}, {@code 0.5} of {@code 0.50}. */
    private String decimal() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return in.getText() + ".0";
        }
        String plain = in.getDecimalValue().stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> void list(List<T> into, Reading<T> reading) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            into.add(reading.read());
        }
    }
}
