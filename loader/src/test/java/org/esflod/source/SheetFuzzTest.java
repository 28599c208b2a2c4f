package org.esflod.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.esflod.SectionHeadings;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of a sheet and the texts that its cells name, in a workbook that is sound otherwise: no search finds its way
 * through an archive.
 *
 * <p>An input is XML of rows and XML of texts in turn, each ended by a null byte; written over and over, both grow.
 */
class SheetFuzzTest {
    private static final AnyBytes SHEET = AnyBytes.readAs(
                    "list.xlsx", new RecordReader(Lists.FORMS, SectionHeadings.ALL)::read)
            .wrapped(SheetFuzzTest::workbook);

    @MethodSource("seeds")
    @FuzzTest
    void sheet(byte[] bytes) {
        SHEET.read(bytes);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "<row r='2'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row>\0"
                                + "<si><t>Projekt_x000D_ ett</t></si><si><r><t>Bo</t></r><r><t>städer</t></r><rPh><t>x</t></rPh></si>\0",
                        "<row><c r='A2' t='inlineStr'><is><t>1</t></is></c><c t='str'><f>A1</f><v>B</v></c>"
                                + "<c t='s'><v>0</v></c><c r='D2' s='1'><v>42095.5</v></c><c><v>599999.31999999995</v></c></row>\0"
                                + "<si><t xml:space='preserve'> C </t></si>\0",
                        "<row><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='d'><v>2015-04-01</v></c><c><v>1E3</v></c></row>"
                                + "<row r='9'/>\0",
                        "<row><c><v>&amp;&#x41;</v></c><!-- --><c><v><![CDATA[1]]></v></c></row></sheetData>\0")
                .map(Workbooks::utf8);
    }

    static byte[] workbook(byte[] bytes) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        ByteArrayOutputStream current = rows;
        for (byte one : bytes) {
            if (one == 0) {
                current = current == rows ? strings : rows;
            } else {
                current.write(one);
            }
        }
        return Workbooks.of(rows.toByteArray(), strings.toByteArray());
    }
}
