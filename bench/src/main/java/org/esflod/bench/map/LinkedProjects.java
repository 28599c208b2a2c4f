package org.esflod.bench.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Linked project documents as {@code ./esf-lod link} writes them, of the shape of a project page: one to fifty municipalities, six
 * texts, about 109 statements and six kilobytes each. The same number gives the same bytes.
 */
final class LinkedProjects {
    private static final long SEED = 2026;
    private static final int MOST_MUNICIPALITIES = 50;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final List<String> NAMES = List.of(
            "Ale",
            "Bjurholm",
            "Danderyd",
            "Enköping",
            "Färgelanda",
            "Gällivare",
            "Håbo",
            "Jönköping",
            "Köping",
            "Örkelljunga");
    private static final List<String> REGIONS = List.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33");
    private static final List<String> SECTIONS = List.of(
            "Sammanfattning", "summary",
            "Bakgrund", "background",
            "Syfte", "purpose",
            "Målsättning", "objectives",
            "Transnationellt samarbete", "transnational",
            "Tillgänglighet för personer med funktionsnedsättning", "accessibility");
    private static final List<String> SENTENCES = List.of(
            "Projektet prövar ett nytt sätt att lära på arbetsplatsen.",
            "Deltagarna väljer själva i vilken ordning momenten tas.",
            "En handledare följer varje grupp från start till mål.",
            "Kommunen och företagen delar på ansvaret för lokalerna.",
            "\"Att våga fråga\" är en av kurserna; den ges på tre språk.",
            "Varje termin avslutas med en gemensam genomgång.",
            "Erfarenheterna samlas i en öppen handbok (se C:\\handbok på plats).",
            "Utvärderingen görs av en utomstående part – och följs upp efter ett år.");

    private LinkedProjects() {}

    /** Writes so many. */
    static void write(long number, Path target) throws IOException {
        try (JsonGenerator out =
                new JsonFactory().createGenerator(new BufferedOutputStream(Files.newOutputStream(target), 1 << 17))) {
            out.setRootValueSeparator(null);
            for (long i = 0; i < number; i++) {
                out.writeStartObject();
                out.writeObjectFieldStart("project");
                project(out, i, new SplittableRandom(SEED + i * 31));
                out.writeEndObject();
                out.writeEndObject();
                out.writeRaw('\n');
            }
        }
    }

    private static void project(JsonGenerator out, long number, SplittableRandom random) throws IOException {
        String caseNumber = "%d/%07d".formatted(2015 + number % 6, number);
        String owner = NAMES.get(random.nextInt(NAMES.size())) + " kommun";
        out.writeStringField("key", caseNumber.replace('/', '-'));
        out.writeStringField("caseNumber", caseNumber);
        out.writeStringField("programmePeriod", "2014-2020");
        out.writeStringField("language", "sv");
        out.writeStringField("title", "Väg " + number + " in i arbete");
        out.writeArrayFieldStart("abstracts");
        out.writeStartObject();
        out.writeStringField("text", text(random, 3));
        out.writeStringField("language", "sv");
        out.writeEndObject();
        out.writeEndArray();
        named(out, "programmeArea", "2", "2014-2020-2");
        out.writeObjectFieldStart("funding");
        named(out, "cci", "2014SE05M9OP001", "2014-2020");
        named(out, "fund", "ESF", "ESF");
        named(out, "specificObjective", "2.1", "2014-2020-2-1");
        named(out, "interventionField", "102", "2014-2020-102");
        out.writeStringField("callNumber", "2015/%05d".formatted(random.nextInt(1_000)));
        out.writeObjectFieldStart("coFinancingRate");
        out.writeStringField("label", "50%");
        out.writeNumberField("value", new BigDecimal("0.5"));
        out.writeEndObject();
        out.writeEndObject();
        out.writeObjectFieldStart("owner");
        out.writeStringField("label", owner + ", Arbetsmarknadsförvaltningen");
        out.writeNumberField("line", 5);
        out.writeStringField("organisation", "212000%04d".formatted(random.nextInt(10_000)));
        out.writeStringField("unit", hash(random));
        out.writeStringField("status", "linked-by-name");
        out.writeStringField("link", hash(random));
        out.writeEndObject();
        out.writeObjectFieldStart("contactPoint");
        out.writeStringField("name", owner + ", Arbetsmarknadsförvaltningen");
        out.writeEndObject();
        BigDecimal granted = BigDecimal.valueOf(random.nextLong(50_000_000));
        money(out, "grantedAmount", number % 20 == 0 ? granted.add(new BigDecimal("0.5")) : granted);
        money(out, "totalBudget", granted.add(granted));
        period(out, LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500)), random.nextInt(900));
        out.writeObjectFieldStart("participants");
        out.writeNumberField("planned", random.nextInt(2_000));
        out.writeEndObject();
        named(out, "country", "SE", "SE");
        named(out, "region", "Region " + number % REGIONS.size(), REGIONS.get((int) (number % REGIONS.size())));
        municipalities(out, number, random);
        sections(out, random);
        source(out, number, random);
    }

    private static void named(JsonGenerator out, String member, String label, String code) throws IOException {
        out.writeObjectFieldStart(member);
        out.writeStringField("label", label);
        out.writeNumberField("line", 13);
        out.writeStringField("code", code);
        out.writeEndObject();
    }

    private static void money(JsonGenerator out, String member, BigDecimal value) throws IOException {
        out.writeObjectFieldStart(member);
        out.writeStringField("label", value.toPlainString() + " kr");
        out.writeNumberField("value", value);
        out.writeStringField("currency", "SEK");
        out.writeEndObject();
    }

    private static void period(JsonGenerator out, LocalDate start, int days) throws IOException {
        LocalDate end = start.plusDays(days);
        out.writeObjectFieldStart("period");
        out.writeArrayFieldStart("labels");
        out.writeString(start + " - " + end);
        out.writeEndArray();
        out.writeStringField("start", start.toString());
        out.writeStringField("end", end.toString());
        out.writeEndObject();
    }

    /** Every fiftieth project covers fifty, the others one to six. */
    private static void municipalities(JsonGenerator out, long number, SplittableRandom random) throws IOException {
        int count = number % MOST_MUNICIPALITIES == 0 ? MOST_MUNICIPALITIES : 1 + random.nextInt(6);
        out.writeArrayFieldStart("municipalities");
        for (int i = 0; i < count; i++) {
            out.writeStartObject();
            out.writeStringField("label", NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + i));
            out.writeNumberField("line", 48 + i);
            out.writeStringField("code", "%04d".formatted(100 + i * 47 + random.nextInt(40)));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void sections(JsonGenerator out, SplittableRandom random) throws IOException {
        out.writeArrayFieldStart("sections");
        for (int i = 0; i < SECTIONS.size(); i += 2) {
            out.writeStartObject();
            out.writeNumberField("order", i / 2 + 1);
            out.writeStringField("heading", SECTIONS.get(i));
            out.writeStringField("text", text(random, 6 + random.nextInt(8)));
            out.writeStringField("type", SECTIONS.get(i + 1));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void source(JsonGenerator out, long number, SplittableRandom random) throws IOException {
        out.writeArrayFieldStart("sources");
        out.writeStartObject();
        out.writeStringField("key", hash(random));
        out.writeStringField("form", "page-2014-2020");
        out.writeStringField("file", "pages/%05d/%08d.txt".formatted(number / 1_000, number));
        out.writeNumberField("line", 0);
        out.writeStringField("address", "https://www.example.org/projektbanken/Alla-Projekt/%d/".formatted(number));
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            content.append("%016x".formatted(random.nextLong()));
        }
        out.writeStringField("contentHash", content.toString());
        out.writeEndObject();
        out.writeEndArray();
    }

    private static String text(SplittableRandom random, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ")
                    .append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return text.toString();
    }

    private static String hash(SplittableRandom random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            letters.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return letters.toString();
    }
}
