package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.TestFiles;
import org.esflod.problem.ProblemCode;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of problem occurs: what no input provokes is no kind of problem, or nobody saw it work. */
class ProblemCodesTest {
    private static final String FORM = "mapping/sources/page-2007-2013.csvw.json";

    private static final Pattern TOLD = Pattern.compile("(?m)^ {2}([A-Z][A-Z0-9_]+) [0-9,]+: ");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void eachOccursSomewhere() throws IOException {
        Set<ProblemCode> seen = EnumSet.noneOf(ProblemCode.class);
        seen.addAll(pagesThatAreWrong());
        seen.addAll(listsThatAreWrong());
        seen.addAll(dataThatTablesAndShapesRefuse());
        seen.addAll(documentsThatAreWrong());
        seen.addAll(valuesThatAreWrong());
        seen.addAll(sourcesThatDisagree());
        seen.addAll(recordsWithUnknownCodes());
        seen.addAll(organisationsThatRegistersContradict());
        seen.addAll(whatWasErased());
        seen.addAll(registersThatAreWrong());
        assertEquals(EnumSet.allOf(ProblemCode.class), seen);
    }

    /** A steward reads these in a report, so they are sentences. */
    @Test
    void eachIsDescribed() {
        for (ProblemCode code : ProblemCode.values()) {
            for (String text : List.of(code.meaningSv(), code.meaningEn(), code.advice())) {
                assertFalse(text.isBlank(), code.name());
                assertEquals(".", text.substring(text.length() - 1), code + ": " + text);
            }
        }
    }

    private Set<ProblemCode> pagesThatAreWrong() throws IOException {
        Path in = folder.resolve("in");
        for (PublishBrokenInputsTest.Case broken : PublishBrokenInputsTest.Case.values()) {
            broken.write(in);
        }
        Path cases = TestFiles.home("loader/src/test/resources/cases-pages");
        for (Path file : Published.all(cases)) {
            String[] path = cases.relativize(file).toString().split("/", -1);
            if (path.length == 2 && path[1].startsWith("page.")) {
                Files.copy(file, in.resolve(path[0] + path[1].substring("page".length())));
            }
        }
        Page page = Page.good();
        write(page.with("RegionÖstra Mellansverige", "RegionAtlantis"), "region");
        write(page.with(" • Heby", " • Heby\n • HEBY"), "doubled");
        write(page.with(" • Heby", " • Malmö"), "outside");
        write(page.with("Programområde 2 Ökat arbetskraftsutbud", "Programområde 9"), "code");
        write(page.with("Sala kommun, Arbetsmarknadsenheten", "Helsingborgs stad, 212000-1281"), "number");
        write(page.with("Sala kommun, Arbetsmarknadsenheten", "Malmö stad 212000-0142"), "conflict");
        // 31 February, so nobody's.
        write(page.with("Sala kommun, Arbetsmarknadsenheten", "Påhittad Snickeri, 750231-0241"), "person");
        write(page.with("veckan.", "veckan. Skriv till eva.pahittad@example.org."), "masked");
        Run run = Run.of("publish", in, "--to", folder.resolve("published"));
        assertEquals(1, run.exit());
        return told(run);
    }

    private Set<ProblemCode> listsThatAreWrong() throws IOException {
        Path in = Files.createDirectories(folder.resolve("lists"));
        Path cases = TestFiles.home("loader/src/test/resources/cases-lists");
        for (Path file : Published.all(cases)) {
            String[] path = cases.relativize(file).toString().split("/", -1);
            if (path.length == 2 && path[1].startsWith("list.")) {
                Files.copy(file, in.resolve(path[0] + path[1].substring("list".length())));
            }
        }
        String headings = "Diarienummer;Stödmottagare;Namn på insatsen\n";
        Files.writeString(in.resolve("long.csv"), headings + "1;A;\"" + "b".repeat(2_000_000) + "\n");
        Files.write(in.resolve("dos.csv"), (headings + "1;Mölndal;Språk\n").getBytes(Charset.forName("IBM850")));
        StringBuilder cells = new StringBuilder("<row>");
        for (String heading : "Diarienummer;Stödmottagare;Namn på insatsen;Total projektbudget".split(";", -1)) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(heading).append("</t></is></c>");
        }
        String formula = cells + "</row>" + cells.toString().replaceFirst("(?s)<c t=\"inlineStr\"><is><t>Total.*", "")
                + "<c><f>1+1</f></c></row>";
        CanaryTest.workbook(in.resolve("formula.xlsx"), "Blad", formula);
        Run run = Run.of("read", in, "--to", folder.resolve("lists.jsonl"));
        assertEquals(1, run.exit(), run.err());
        return told(run);
    }

    private Set<ProblemCode> dataThatTablesAndShapesRefuse() throws IOException {
        Path page = Page.good().to(folder.resolve("good/page.txt"));
        TemporaryHome changed = TemporaryHome.in(folder.resolve("home"))
                .with("mapping/reference/municipalities.csv", "Upplands-Vasby,", "Upplands-Vasby|Sala,")
                .with("ontology/shapes.ttl", "esf:grantedAmount ; sh:maxCount 1", "esf:grantedAmount ; sh:maxCount 0");
        Run run = Run.at(changed.home(), "publish", page, "--to", folder.resolve("none"));
        assertEquals(1, run.exit(), run.err());
        return told(run);
    }

    private Set<ProblemCode> documentsThatAreWrong() throws IOException {
        Path page = Page.good().to(folder.resolve("good/page.txt"));
        Path records = folder.resolve("records.jsonl");
        Path linked = folder.resolve("linked.jsonl");
        Run.of("read", page, "--to", records);
        Files.writeString(records, Files.readString(records) + "{\"project\":{\"key\":1}}\nno record\n");
        Run link = Run.of("link", records, "--to", linked);
        assertEquals(1, link.exit(), link.err());
        assertEquals(Set.of(ProblemCode.RECORD_MALFORMED), told(link));

        Files.writeString(
                linked,
                Files.readString(linked).replace("\"language\":\"sv\"", "\"language\":\"ingen svenska\"")
                        + "cut off\n");
        Run map = Run.of("map", linked, "--to", folder.resolve("statements.nq"));
        assertEquals(1, map.exit(), map.err());
        assertEquals(Set.of(ProblemCode.RECORD_MALFORMED, ProblemCode.MAPPING_FAILED), told(map));
        return told(map);
    }

    private Set<ProblemCode> registersThatAreWrong() throws IOException {
        Path in = Files.createDirectories(folder.resolve("registers"));
        for (Path file : Published.all(TestFiles.home("loader/src/test/resources/registers"))) {
            Files.copy(file, in.resolve(file.getFileName().toString()));
        }
        Run run = Run.of("registers", "build", in);
        assertEquals(0, run.exit(), run.err());
        return told(run);
    }

    /** What a form states of all its records is read as a source's own value is. */
    private Set<ProblemCode> valuesThatAreWrong() throws IOException {
        Path page = Page.good()
                .with("Eva Påhittad", "UPPGIFT SAKNAS")
                .with("1 250 000 kr", "-5 kr")
                .with("2 400 000 kr", "1.234")
                .to(folder.resolve("values/page.txt"));
        Set<ProblemCode> seen = EnumSet.noneOf(ProblemCode.class);
        seen.addAll(told(withConstants(
                page,
                "currency=QQQ coFinancingRate=40 startDate=2009-03-02 endDate=x plannedParticipants=x "
                        + "strategicImportance=x location.coordinates=1,2 totalCost=5 eligibleCost=5|EUR")));
        seen.addAll(told(withConstants(page, "coFinancingRate=140% totalCost=5|SEK eligibleCost=5|EUR")));
        Run none = Run.at(
                TemporaryHome.in(folder.resolve("home-none"))
                        .with(FORM, "\"default\": \"2007-2013\"", "\"default\": \"\"")
                        .with(FORM, "2007SE052PO001", "unknown")
                        .home(),
                "publish",
                page,
                "--to",
                folder.resolve("none"));
        seen.addAll(told(none));
        return seen;
    }

    private Set<ProblemCode> sourcesThatDisagree() throws IOException {
        Path page = Page.good().to(folder.resolve("sources/a.txt"));
        Page.good().with("2 400 000", "2 500 000").to(folder.resolve("sources/b.txt"));
        Set<ProblemCode> seen = EnumSet.noneOf(ProblemCode.class);
        seen.addAll(told(withConstants(folder.resolve("sources"), "caseNumber=2008-1")));
        Path records = folder.resolve("ambiguous.jsonl");
        Run.of("read", page, "--to", records);
        String line = Files.readString(records);
        String numbered = line.replaceFirst("\"key\":\"[^\"]*\"", "\"key\":\"N\",\"caseNumber\":\"N\"");
        Files.writeString(records, line + numbered.replace("\"N\"", "\"1\"") + numbered.replace("\"N\"", "\"2\""));
        seen.addAll(told(Run.of("link", records, "--to", folder.resolve("ambiguous-linked.jsonl"))));
        return seen;
    }

    /** Publishes with constants, {@code field=value} apart by blanks; a value may hold {@code |} for a blank. */
    private Run withConstants(Path input, String constants) throws IOException {
        StringBuilder columns = new StringBuilder();
        for (String constant : constants.split(" ", -1)) {
            String[] pair = constant.split("=", 2);
            columns.append(String.format(
                    "{\"name\": \"%s\", \"virtual\": true, \"default\": \"%s\"}, ",
                    pair[0], pair[1].replace('|', ' ')));
        }
        String first = "{\"name\": \"programmePeriod\", \"virtual\"";
        Path home = Files.createTempDirectory(folder, "home");
        TemporaryHome changed = TemporaryHome.in(home).with(FORM, first, columns + first);
        return Run.at(changed.home(), "publish", input, "--to", home.resolve("published"));
    }

    private Set<ProblemCode> whatWasErased() throws IOException {
        Path in = folder.resolve("erased");
        Path dir = folder.resolve("erased-published");
        Page.good().to(in.resolve("a.txt"));
        Page.good().titled("Ett annat projekt").to(in.resolve("b.txt"));
        Run.of("publish", in, "--to", dir);
        String key = Files.readAllLines(dir.resolve("current/tables/projects.csv"))
                .get(1)
                .split(",", -1)[1];
        Run erase = Run.of("erase", dir, "--project", key, "--email", "eva.pahittad@example.org");
        assertEquals(0, erase.exit(), erase.err());
        return told(Run.of("publish", in, "--to", dir));
    }

    /** The records of {@code cases-records}, whose folders say which problem each has. */
    private Set<ProblemCode> recordsWithUnknownCodes() throws IOException {
        Path records = folder.resolve("cases.jsonl");
        StringBuilder lines = new StringBuilder();
        for (Path file : Published.all(TestFiles.home("loader/src/test/resources/cases-records"))) {
            if (file.endsWith("record.json")) {
                lines.append(RecordJson.document(Files.readString(file))).append('\n');
            }
        }
        Files.writeString(records, lines);
        Run link = Run.of("link", records, "--to", folder.resolve("cases-linked.jsonl"));
        assertEquals(0, link.exit(), link.err());
        return told(link);
    }

    /** What {@link OrganisationCasesTest} finds; a run without registers finds the least of it. */
    private static Set<ProblemCode> organisationsThatRegistersContradict() throws IOException {
        Set<ProblemCode> seen = EnumSet.noneOf(ProblemCode.class);
        for (Path file : Published.all(TestFiles.home("loader/src/test/resources/cases-organisations"))) {
            if (file.endsWith("problems.txt")) {
                Files.readAllLines(file).forEach(line -> seen.add(ProblemCode.valueOf(line.split(" ", 2)[0])));
            }
        }
        return seen;
    }

    private void write(Page page, String name) throws IOException {
        page.titled("Projekt " + name).to(folder.resolve("in/" + name + ".txt"));
    }

    private static Set<ProblemCode> told(Run run) {
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        TOLD.matcher(run.out()).results().forEach(match -> codes.add(ProblemCode.valueOf(match.group(1))));
        return codes;
    }
}
