package org.esflod.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.esflod.problem.ProblemCode;

/**
 * The parts of an XLSX file: a ZIP archive of XML; ECMA-376, part 1 and 2.
 *
 * <p>Each part is unpacked as a stream and refused where it grows beyond what a spreadsheet can hold.
 */
final class WorkbookParts implements Closeable {
    static final String WORKBOOK = "xl/workbook.xml";
    static final String SHARED_STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** A sheet that is full, 1,048,576 rows of long texts, has less. */
    private static final long LARGEST_SHEET = 4L << 30;

    private static final long LARGEST_OTHER = 1L << 28;
    private static final int MOST_SHEETS = 1_000;

    private final ZipFile zip;

    WorkbookParts(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, 0);
        }
    }

    /** One sheet: its name, and the part that holds it. */
    record Sheet(String name, String part) {}

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part, unpacked as it is read. */
    InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, 0);
        }
        return new XmlBytes(zip.getInputStream(entry), part.contains("/worksheets/") ? LARGEST_SHEET : LARGEST_OTHER);
    }

    /** What the workbook says of itself: whether its days count from 1904, and its sheets, hidden ones among them. */
    record Workbook(boolean from1904, List<Sheet> sheets) {}

    Workbook workbook() throws IOException {
        Map<String, String> targets = new HashMap<>();
        Xml.forEach(open(RELATIONS), (name, xml) -> {
            if (name.equals("Relationship")
                    && String.valueOf(xml.attribute("Type")).endsWith("/worksheet")) {
                targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
            }
        });
        List<Sheet> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        Xml.forEach(open(WORKBOOK), (name, xml) -> {
            if (name.equals("workbookPr")) {
                from1904[0] = "1".equals(xml.attribute("date1904")) || "true".equals(xml.attribute("date1904"));
            }
            String target = name.equals("sheet") ? targets.get(String.valueOf(xml.attribute("id"))) : null;
            if (target != null && sheets.size() < MOST_SHEETS) {
                sheets.add(new Sheet(String.valueOf(xml.attribute("name")), path(target)));
            }
        });
        return new Workbook(from1904[0], List.copyOf(sheets));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** {@code worksheets/sheet1.xml} and {@code /xl/worksheets/sheet1.xml} are the same. */
    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
