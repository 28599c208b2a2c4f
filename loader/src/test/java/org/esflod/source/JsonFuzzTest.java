package org.esflod.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.esflod.SectionHeadings;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFuzzTest {
    private static final AnyBytes LIST =
            AnyBytes.readAs("list.json", new RecordReader(Lists.FORMS, SectionHeadings.ALL)::read);

    @MethodSource("seeds")
    @FuzzTest
    void json(byte[] bytes) {
        LIST.read(bytes);
    }

    static Stream<byte[]> seeds() throws IOException {
        return Seeds.in("loader/src/test/resources/cases-lists", "list.json", "list.jsonl");
    }
}
