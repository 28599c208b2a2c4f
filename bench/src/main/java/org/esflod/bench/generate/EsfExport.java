package org.esflod.bench.generate;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The authority's own export, with its bilingual headings. */
final class EsfExport {
    private static final List<String> HEADINGS = List.of(
            "Diarienummer / Operation ID",
            "Stödmottagare / Beneficiary",
            "Namn på insatsen / Operation Name",
            "Programområde / Priority",
            "Specifikt mål / Specific objective concerned",
            "Interventionsområde / Intervention field",
            "Total projektbudget / Total budget SEK",
            "Unionens medfinansieringsgrad / Union co-financing rate",
            "EU-stöd i SEK / EU contribution SEK",
            "Sammanfattning / Summary",
            "Startdatum / Start date",
            "Slutdatum / End date",
            "EU-fond / EU fund",
            "Program CCI / Program CCI");

    /** Flushed to the file every so many rows, so that memory stays flat. */
    private static final int ROWS_HELD = 1_000;

    private EsfExport() {}

    /** Semicolons, UTF-8 with a byte-order mark, thousands apart, as spreadsheets export it in Sweden. */
    static void csv(long number, long seed, Path target) throws IOException {
        CsvMapper mapper = CsvMapper.csvBuilder().build();
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
            try (SequenceWriter rows = mapper.writerFor(List.class)
                    .with(mapper.schema().withColumnSeparator(';'))
                    .writeValues(out)) {
                rows.write(HEADINGS);
                for (long i = 0; i < number; i++) {
                    rows.write(row(Operation.at(i, seed)));
                }
            }
        }
    }

    /** One sheet; amounts and days as typed cells. */
    static void xlsx(long number, long seed, Path target) throws IOException {
        Path dated = target.resolveSibling(target.getFileName() + ".dated");
        try (OutputStream out = Files.newOutputStream(dated);
                Workbook workbook = new Workbook(out, "esf-lod bench", null)) {
            Worksheet sheet = workbook.newWorksheet("Insatser");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.inlineString(0, column, HEADINGS.get(column));
            }
            for (long i = 0; i < number; i++) {
                typed(sheet, (int) i + 1, Operation.at(i, seed));
                if (i % ROWS_HELD == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        Undated.copy(dated, target);
        Files.delete(dated);
    }

    private static List<String> row(Operation operation) {
        return List.of(
                operation.caseNumber(),
                operation.owner(),
                operation.title(),
                operation.area(),
                operation.objective(),
                operation.field(),
                apart(operation.budget()),
                "50%",
                apart(operation.granted()),
                operation.summary(),
                operation.start().toString(),
                operation.end().toString(),
                "ESF",
                "2014SE05M9OP001");
    }

    private static void typed(Worksheet sheet, int row, Operation operation) {
        List<String> texts = row(operation);
        for (int column = 0; column < texts.size(); column++) {
            switch (column) {
                case 6 -> sheet.value(row, column, operation.budget());
                case 8 -> sheet.value(row, column, operation.granted());
                case 10 -> day(sheet, row, column, operation.start());
                case 11 -> day(sheet, row, column, operation.end());
                default -> sheet.inlineString(row, column, texts.get(column));
            }
        }
    }

    private static void day(Worksheet sheet, int row, int column, java.time.LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static String apart(long amount) {
        return String.format(java.util.Locale.ROOT, "%,d", amount).replace(',', ' ');
    }
}
