package org.esflod.bench.generate;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The Commission's list template, filled for Sweden. */
final class Kohesio {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS = List.of(
            "Operation_Unique_Identifier",
            "Operation_Name_Programme_Language",
            "Country",
            "Operation_Start_Date",
            "Operation_End_Date",
            "CoFinancing_Rate",
            "Total_Eligible_Expenditure_amount",
            "Total_Eligible_Expenditure_Currency",
            "Beneficiary_Name",
            "Category_Of_Intervention",
            "Fund_Code",
            "Programme_Code",
            "Operation_Summary_Programme_Language",
            "Programming_Period");

    private Kohesio() {}

    /** Commas, UTF-8. */
    static void csv(long number, long seed, Path target) throws IOException {
        CsvMapper mapper = CsvMapper.csvBuilder().build();
        try (SequenceWriter rows =
                mapper.writerFor(List.class).with(mapper.schema()).writeValues(target.toFile())) {
            rows.write(HEADINGS);
            for (long i = 0; i < number; i++) {
                Operation operation = Operation.at(i, seed);
                rows.write(List.of(
                        operation.caseNumber(),
                        operation.title(),
                        "Sweden",
                        operation.start().format(DAY),
                        operation.end().format(DAY),
                        "50",
                        operation.budget() + ".00",
                        "SEK",
                        operation.owner(),
                        operation.field(),
                        "ESF",
                        "2014SE05M9OP001",
                        operation.summary(),
                        "2014-2020"));
            }
        }
    }
}
