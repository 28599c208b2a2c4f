package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.esflod.TestFiles;
import org.esflod.project.Contact;
import org.esflod.project.Funding;
import org.esflod.project.Named;
import org.esflod.project.Owner;
import org.esflod.project.Project;
import org.esflod.project.ProjectBuilder;
import org.esflod.project.RecordJson;
import org.esflod.project.Section;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/** Small schemes, projects to link, and the check against the record's schema. */
final class LinkFixtures {
    private static final JsonSchema SCHEMA = schema();

    private LinkFixtures() {}

    static ReferenceTables tables() {
        return ReferenceTables.read(TestFiles.home("mapping/reference"));
    }

    static CodeLists codeLists() {
        return CodeLists.read(Path.of("src/test/resources/schemes"));
    }

    /** A project of 2007-2013 that has only what it must have. */
    static Project project(String ownerLabel) {
        return new Draft().owner(ownerLabel).project();
    }

    /** The line of a document, after checking it against mapping/record.schema.json. */
    static String valid(String kind, Object document) {
        String line = RecordJson.line(kind, document);
        var errors = SCHEMA.validate(line, InputFormat.JSON);
        assertTrue(errors.isEmpty(), () -> errors + " in " + line);
        return line;
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(TestFiles.home("mapping/record.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A project being put together: of Sweden, with the constants of the form of its programme period. */
    static final class Draft {
        private String programmePeriod = "2007-2013";
        private String title = "Vägar till arbete";
        private @Nullable Named programmeArea;
        private @Nullable Named phase;
        private Owner owner = new Owner("Sala kommun", null, 7);
        private @Nullable Contact contact;
        private @Nullable Named region;
        private List<Named> municipalities = List.of();
        private List<Section> sections = List.of();
        private SourceRef source = ref("pages/001.txt", null, "0");

        Draft programmePeriod(String value) {
            programmePeriod = value;
            return this;
        }

        Draft title(String value) {
            title = value;
            return this;
        }

        Draft programmeArea(String value) {
            programmeArea = new Named(value, 5);
            return this;
        }

        Draft phase(String value) {
            phase = new Named(value, 6);
            return this;
        }

        Draft owner(String label) {
            return owner(label, null);
        }

        Draft owner(String label, @Nullable String number) {
            owner = new Owner(label, number, 7);
            return this;
        }

        Draft contact(@Nullable String name, @Nullable String email, @Nullable String telephone) {
            contact = new Contact(name, email, telephone);
            return this;
        }

        Draft region(String value) {
            region = new Named(value, 14);
            return this;
        }

        Draft municipalities(String... names) {
            int[] line = {30};
            municipalities = List.of(names).stream()
                    .map(name -> new Named(name, line[0]++))
                    .toList();
            return this;
        }

        Draft section(String heading, String text) {
            sections = new ArrayList<>(sections);
            sections.add(new Section(sections.size() + 1, heading, text));
            return this;
        }

        Draft source(String file, @Nullable String address) {
            return source(file, address, "0");
        }

        /** The last is the digit of which the hash of the page is made. */
        Draft source(String file, @Nullable String address, String hashDigit) {
            source = ref(file, address, hashDigit);
            return this;
        }

        Project project() {
            return builder().build();
        }

        /** To add what only few projects have. */
        ProjectBuilder builder() {
            return new ProjectBuilder("x-aaaaaaaaaaaaaaaa", programmePeriod, title, owner)
                    .country(Named.ofForm("SE"))
                    .funding(new Funding(
                            Named.ofForm(programmePeriod.equals("2007-2013") ? "2007SE052PO001" : "2014SE05M9OP001"),
                            Named.ofForm("ESF"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null))
                    .programmeArea(programmeArea)
                    .phase(phase)
                    .contact(contact)
                    .region(region)
                    .municipalities(municipalities)
                    .sections(sections)
                    .sources(List.of(source));
        }

        private static SourceRef ref(String file, @Nullable String address, String hashDigit) {
            return new SourceRef("bbbbbbbbbbbbbbbb", "page-2007-2013", file, 1, address, hashDigit.repeat(64));
        }
    }
}
