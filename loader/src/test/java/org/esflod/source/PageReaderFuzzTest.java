package org.esflod.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.esflod.SectionHeadings;
import org.esflod.TestFiles;
import org.junit.jupiter.params.provider.MethodSource;

class PageReaderFuzzTest {
    private static final PageReader READER =
            new PageReader(SourceForms.read(TestFiles.home("mapping/sources")).all(), SectionHeadings.ALL);
    private static final AnyBytes PAGE = AnyBytes.readAs("page.html", (file, to) -> to.accept(READER.read(file)));

    @MethodSource("seeds")
    @FuzzTest
    void page(byte[] bytes) {
        PAGE.read(bytes);
    }

    static Stream<byte[]> seeds() throws IOException {
        return Seeds.in("loader/src/test/resources/cases-pages", ".txt", ".html");
    }
}
