package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.esflod.TestFiles;
import org.esflod.contact.Retention;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person who is planted in every field and form of input, and looked for byte by byte in whatever comes out: outside
 * {@code private} there is nothing of her but what {@code contacts} may show in its mode, and nowhere her identity number.
 */
class CanaryTest {
    private static final String NAME = "Xylofona Kvistmark";
    private static final String EMAIL = "xylofona.kvistmark@pianissimo.example";
    private static final String TELEPHONE = "070-174 06 05";

    /** 31 February. */
    private static final String NUMBER = "750231-0241";

    private static final Map<String, Pattern> CANARIES = Map.of(
            "her name", Pattern.compile("xylofona|kvistmark"),
            "her address", Pattern.compile("pianissimo"),
            "her telephone number", Pattern.compile("70[^0-9]{0,3}174[^0-9]{0,3}06[^0-9]{0,3}05"),
            "her identity number", Pattern.compile("750231[^0-9]{0,3}0241"));

    private static final List<String> PAGES = List.of(
            "page-as-text/page.txt",
            "page-as-html-table/page.html",
            "page-as-html-divs/page.html",
            "page-of-2014-2020-with-colons/page.txt",
            "page-of-2014-2020-without-colons/page.txt",
            "page-of-2014-2020-early-as-html-spans/page.html",
            "page-of-2014-2020-with-colons-as-html-table/page.html",
            "page-of-2021-2027/page.txt",
            "page-of-2021-2027-as-html-table/page.html");

    private Path folder;
    private Path in;
    private Path dir;
    private Path temporary;

    @BeforeEach
    void plant(@TempDir Path root) throws IOException {
        folder = root;
        in = root.resolve("in");
        dir = root.resolve("published");
        temporary = Files.createDirectories(root.resolve("tmp"));
        Path cases = TestFiles.home("loader/src/test/resources/cases-pages");
        int number = 0;
        for (String page : PAGES) {
            if (!Files.exists(cases.resolve(page))) {
                continue;
            }
            String text = planted(Files.readString(cases.resolve(page))
                    .replace("Vägar till arbete i Sala", "Positivkontroll " + ++number));
            String ending = page.substring(page.lastIndexOf('.'));
            write(number + "/sida" + ending, text);
            // Whose name it is can be seen only where the page says who the contact is.
            String who = (text.contains("Kontaktperson") ? NAME + " " : "") + NUMBER + " " + EMAIL;
            write(number + "/" + who + ending, text.replace("Positivkontroll", "Namngiven"));
            write(number + "/halv " + who + ending, text.substring(0, text.length() * 2 / 3));
            write(number + "/sida.url", "https://www.example.org/" + EMAIL + "/" + NUMBER + "?tel=" + TELEPHONE + "\n");
            // Values that cause problems.
            write(
                    number + "/fel " + who + ending,
                    text.replace("Positivkontroll", "Fel")
                            .replaceAll("1 250 000(?:&nbsp;| )?(?:kr)?", NUMBER)
                            .replace("2 400 000", EMAIL)
                            .replace("Östra Mellansverige", who)
                            .replace("Sydsverige", who + " " + TELEPHONE));
            write(number + "/halv" + ending, text.substring(0, text.length() / 2));
        }
        lists();
    }

    private static String planted(String text) {
        String said = " Kontakta " + NAME + ", " + EMAIL + ", " + TELEPHONE + ", " + NUMBER + ".";
        return text.replace("Eva Påhittad", NAME)
                .replace("eva.pahittad@example.org", EMAIL)
                .replace("070-174 06 05", TELEPHONE)
                .replace("i taget.", "i taget. Skriv till " + EMAIL + ", ring " + TELEPHONE + ", pnr " + NUMBER + ".")
                .replace("veckan.", "veckan." + (text.contains("Kontaktperson") ? said : ""));
    }

    private void lists() throws IOException {
        String heading = "Diarienummer;Stödmottagare;Projektägare organisationsnummer;Namn på insatsen;Sammanfattning;"
                + "Total projektbudget;Startdatum;" + NUMBER + " " + EMAIL + "\n";
        String rows =
                "1;Sala kommun;" + NUMBER + ";Positivkontroll lista;Ring " + TELEPHONE + " " + EMAIL + " " + NUMBER
                        + ";" + NUMBER + ";" + TELEPHONE + ";" + NAME + "\n"
                        + "2;Sala kommun;SE750231024101;Namn " + NUMBER + ";" + EMAIL.replace("@", " (at) ")
                        + ";1;2020-01-01;x;"
                        + NAME + ";" + NUMBER + "\n"
                        + ";;;;" + NAME + ";" + EMAIL + ";" + NUMBER + ";" + TELEPHONE + "\n"
                        + "3;Påhittad Snickeri " + NUMBER + ";7502310241;Snickra;;;;\n";
        write("listor/lista.csv", heading + rows);
        Files.write(in.resolve("listor/latin1.csv"), (heading + rows).getBytes(Charset.forName("windows-1252")));
        Files.write(in.resolve("listor/utf16.csv"), ("\ufeff" + heading + rows).getBytes(StandardCharsets.UTF_16LE));
        String object =
                "{\"ärende-id\": \"%s\", \"stödmottagare\": \"Sala kommun\", \"projektnamn\": \"Positivkontroll %s\","
                        + " \"projektbeskrivning\": \"" + NAME + " leder. " + EMAIL + " " + NUMBER
                        + "\", \"projektledare\": \"" + NAME
                        + "\", \"telnr\": \"" + TELEPHONE + "\", \"e-post\": \"" + EMAIL
                        + "\", \"beviljat_belopp_sek\": \"" + EMAIL
                        + "\", \"projekt_starttid\": \"" + NUMBER + "\", \"projekt_sluttid\": \"2024-12-31\", \""
                        + EMAIL + "\": \""
                        + NUMBER + "\", \"_source\": \"https://www.example.org/" + EMAIL + "\"}";
        write(
                "listor/lista.json",
                "[" + object.formatted("11", "json") + ", \"" + NAME + " " + NUMBER + "\", {\"projektledare\": \""
                        + NAME + "\"}]");
        write("listor/lista.jsonl", object.formatted("12", "jsonl") + "\n{\"" + NAME + "\": \n");
        write(
                "listor/lista.html",
                "<table><tr><th>Diarienummer</th><th>Stödmottagare</th><th>Namn på insatsen</th><th>"
                        + EMAIL + "</th></tr><tr><td>13</td><td>Sala kommun</td><td>Positivkontroll html " + NUMBER
                        + "</td><td>" + EMAIL
                        + "</td></tr><tr><td></td><td>" + NAME + "</td><td></td><td>" + NUMBER + "</td></tr></table>");
        workbook(in.resolve("listor/" + NUMBER + ".xlsx"));
        write("okand/" + EMAIL + ".txt", "Ingen sida. " + NAME + " " + NUMBER + "\n");
        write("okand/tom " + NUMBER + ".csv", "");
    }

    private static void workbook(Path file) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : List.of(
                List.of("Diarienummer", "Stödmottagare", "Namn på insatsen", "Total projektbudget", TELEPHONE),
                List.of("14", "Sala kommun", "Positivkontroll xlsx " + EMAIL, NUMBER, TELEPHONE),
                List.of("", NAME, "", EMAIL, NUMBER))) {
            rows.append("<row>");
            row.forEach(cell ->
                    rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            rows.append("</row>");
        }
        workbook(file, EMAIL, rows.toString());
    }

    /** A workbook of one sheet with these rows, as XML. */
    static void workbook(Path file, String sheet, String rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"" + sheet + "\" r:id=\"a\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES) // takes one where it has the machine for itself
    void nothingOfHerIsAnywhereElse() throws Exception {
        publish("role");
        search("role");
        publish("pseudonymous");
        search("pseudonymous");
        assertTrue(Files.size(dir.resolve("contacts/contacts.nq")) > 0);
        publish("named");
        search("named");
        assertTrue(Canaries.folded(Files.readString(dir.resolve("contacts/contacts.nq")))
                .contains("xylofona"));

        Path records = folder.resolve("records.jsonl");
        run("read", in, "--to", records);
        run("read", in, "--explain");
        Path out = Files.createDirectories(folder.resolve("out"));
        run(
                "link",
                records,
                "--to",
                out.resolve("linked.jsonl"),
                "--sssom",
                out.resolve("links.sssom.tsv"),
                "--conflicts",
                out.resolve("conflicts.csv"));
        nothingIn("link", out);
        run("check", dir, "--report", out.resolve("check.ttl"));
        nothingIn("check", out);
        Path query = folder.resolve("query.rq");
        Files.writeString(query, "SELECT * { ?s ?p ?o }");
        run("query", query, dir, "--format", "csv");
        served();

        run("erase", dir, "--email", EMAIL);
        search("erased");
        publish("named");
        search("published after erasing");
        assertFalse(Canaries.folded(Files.readString(dir.resolve("contacts/contacts.nq")))
                .contains("pianissimo"));
    }

    private void publish(String mode) throws Exception {
        String said = run("publish", in, "--to", dir, "--contacts", mode, "--as-of", "2012-01-01");
        assertTrue(said.contains("published version") || said.contains("unchanged"), said);
    }

    /** Runs a command with a folder of its own for temporary files; neither there nor in what it says is anything. */
    private String run(Object... arguments) throws Exception {
        StringBuilder said = new StringBuilder();
        try (OtherProcess process = OtherProcess.start(
                folder, List.of("-Djava.io.tmpdir=" + temporary, "-Desflod.terminal=true"), arguments)) {
            process.lines(line -> said.append(line).append('\n'));
            process.waitFor();
        }
        nothing(String.valueOf(arguments[0]) + " on the terminal", said.toString());
        nothingIn(String.valueOf(arguments[0]), temporary);
        return said.toString();
    }

    private void search(String after) throws IOException {
        int found = 0;
        for (Path file : Published.all(dir)) {
            Path relative = dir.relativize(file);
            String content = Canaries.folded(Canaries.content(file) + relative);
            found += content.contains("positivkontroll") ? 1 : 0;
            if (relative.startsWith("private")) {
                continue;
            }
            for (Map.Entry<String, Pattern> canary : CANARIES.entrySet()) {
                boolean allowed = relative.startsWith("contacts")
                        && !canary.getKey().equals("her identity number")
                        && (after.equals("named") || after.contains("eras"));
                // What was found is not shown: a test report is public too.
                assertTrue(
                        allowed || !canary.getValue().matcher(content).find(),
                        after + ": " + canary.getKey() + " in " + relative);
            }
        }
        assertTrue(found > 8, "what is published is found in dumps, tables, records and store; here " + found);
    }

    private static void nothingIn(String after, Path folder) throws IOException {
        for (Path file : Published.all(folder)) {
            nothing(after + ": " + folder.relativize(file), Canaries.content(file) + folder.relativize(file));
        }
    }

    private static void nothing(String where, String content) {
        String folded = Canaries.folded(content);
        CANARIES.forEach((what, pattern) -> {
            if (pattern.matcher(folded).find()) {
                throw new AssertionError(what + " in " + where);
            }
        });
    }

    /** Everything that the service sends: graphs, pages, files. */
    private void served() throws Exception {
        publish("pseudonymous");
        EndpointConfig config = EndpointConfig.of(dir, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .retaining(new Retention(2, LocalDate.parse("2012-01-01")));
        try (Endpoint endpoint = Endpoint.start(config)) {
            HttpClient http = HttpClient.newHttpClient();
            for (String path : List.of(
                    "",
                    "sparql?query=" + encoded("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"),
                    "reports/problems.html",
                    "links/links.sssom.tsv",
                    "contacts/contacts.nq",
                    "private/key",
                    "records/linked.jsonl.gz")) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(endpoint.url() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                nothing("/" + path, answer.body() + answer.headers().map());
                if (path.startsWith("contacts") || path.startsWith("private") || path.startsWith("records")) {
                    assertEquals(404, answer.statusCode(), path);
                } else {
                    assertEquals(200, answer.statusCode(), path);
                }
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
