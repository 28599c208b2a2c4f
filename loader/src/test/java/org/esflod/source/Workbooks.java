package org.esflod.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets written by hand, their parts unpacked: a change of a byte in the file is one in the XML. */
final class Workbooks {
    /** What Northern Ireland's list requires, and columns of a day and of an amount. */
    static final List<String> HEADINGS = List.of(
            "Ref No",
            "Beneficiary Name",
            "Operation Name",
            "Operation start date",
            "Total Eligible Expenditure Allocated to the Operation");

    private Workbooks() {}

    /**
     * A workbook of one sheet: the headings, then rows. Style 1 is a day.
     *
     * @param rows XML, such as {@code <row><c><v>1</v></c></row>}
     * @param strings XML, such as {@code <si><t>Projekt</t></si>}
     */
    static byte[] of(byte[] rows, byte[] strings) {
        StringBuilder headings = new StringBuilder("<worksheet><sheetData><row>");
        HEADINGS.forEach(heading ->
                headings.append("<c t=\"inlineStr\"><is><t>").append(heading).append("</t></is></c>"));
        headings.append("</row>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(
                    zip,
                    WorkbookParts.WORKBOOK,
                    utf8("<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" r:id=\"a\"/></sheets></workbook>"));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    utf8("<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "</Relationships>"));
            put(
                    zip,
                    WorkbookParts.STYLES,
                    utf8("<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
            put(zip, WorkbookParts.SHARED_STRINGS, utf8("<sst>"), strings, utf8("</sst>"));
            put(zip, "xl/worksheets/sheet1.xml", utf8(headings.toString()), rows, utf8("</sheetData></worksheet>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[]... pieces) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            content.write(piece);
        }
        CRC32 sum = new CRC32();
        sum.update(content.toByteArray());
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.size());
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
    }
}
