package org.esflod.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.esflod.SectionHeadings;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive, and its parts that say where the others are; what stands in a sheet is {@link SheetFuzzTest}'s. */
class WorkbookFuzzTest {
    private static final AnyBytes WORKBOOK =
            AnyBytes.readAs("list.xlsx", new RecordReader(Lists.FORMS, SectionHeadings.ALL)::read);

    @MethodSource("seeds")
    @FuzzTest
    void workbook(byte[] bytes) {
        WORKBOOK.read(bytes);
    }

    static Stream<byte[]> seeds() throws IOException {
        return Stream.concat(
                Seeds.in("loader/src/test/resources/cases-lists", "list.xlsx"),
                SheetFuzzTest.seeds().map(SheetFuzzTest::workbook));
    }
}
