package org.esflod.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;

/**
 * A spreadsheet: all its sheets are looked at, and those with known headings are read.
 *
 * <p>A position in the first sheet is that of the file, one in another sheet names it: {@code list.xlsx#Sheet2:7}.
 */
final class WorkbookList {
    private final Path file;

    WorkbookList(Path file) {
        this.file = file;
    }

    /** Reads all records, or says why there are none. */
    void read(ListReading reading) throws IOException {
        try (WorkbookParts parts = new WorkbookParts(file)) {
            read(parts, reading);
        } catch (BrokenInput e) {
            reading.refuse(e.code(), e.line());
        }
    }

    private static void read(WorkbookParts parts, ListReading reading) throws IOException {
        WorkbookParts.Workbook workbook = parts.workbook();
        SharedStrings strings = SharedStrings.read(parts);
        DayFormats days = DayFormats.read(parts);
        List<String> skipped = new ArrayList<>();
        List<Heading> nearest = new ArrayList<>();
        boolean taken = false;
        for (int i = 0; i < workbook.sheets().size(); i++) {
            WorkbookParts.Sheet sheet = workbook.sheets().get(i);
            List<TableRow> head;
            try (TableRows rows = rows(parts, sheet, strings, days, workbook)) {
                head = rows.head();
            }
            Optional<Heading> heading = Heading.find(head, reading.forms());
            if (heading.isPresent()) {
                taken = true;
                ListReading ofSheet =
                        i == 0 ? reading : reading.named(reading.file().file() + "#" + CellText.clean(sheet.name()));
                try (TableRows rows = rows(parts, sheet, strings, days, workbook)) {
                    ofSheet.read(heading.get(), rows, "spreadsheet (XLSX)", sheet.name());
                }
            } else if (head.stream().anyMatch(row -> !row.blank())) {
                skipped.add(CellText.clean(sheet.name()));
                Heading.nearest(head, reading.forms()).ifPresent(nearest::add);
            }
        }
        if (taken && !skipped.isEmpty()) {
            reading.to()
                    .accept(new Read.Noted(skipped.stream()
                            .map(name -> new Problem(ProblemCode.SHEET_SKIPPED, reading.file(), "", name))
                            .toList()));
        } else if (!taken && !nearest.isEmpty()) {
            reading.refuse(nearest.get(0));
        } else if (!taken) {
            reading.refuse(ProblemCode.FORM_UNKNOWN, 0);
        }
    }

    private static TableRows rows(
            WorkbookParts parts,
            WorkbookParts.Sheet sheet,
            SharedStrings strings,
            DayFormats days,
            WorkbookParts.Workbook workbook)
            throws IOException {
        return new SheetRows(new Xml(parts.open(sheet.part())), strings, days, workbook.from1904());
    }
}
