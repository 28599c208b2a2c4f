package org.esflod.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esflod.problem.SourcePosition;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any value in any field of any form: what a reader hands on, the parser takes.
 *
 * <p>An input is a byte that says which form, then values, each ended by a null byte, for its columns in turn.
 */
class ValuesFuzzTest {
    private static final List<SourceForm> FORMS = Lists.FORMS.all();
    private static final AnyBytes VALUES = AnyBytes.readAs("values", ValuesFuzzTest::read);

    @MethodSource("seeds")
    @FuzzTest
    void values(byte[] bytes) {
        VALUES.read(bytes);
    }

    static Stream<byte[]> seeds() {
        List<String> values = List.of(
                "Projekt\0Kommunen\0" + "2014-2020\0",
                "1 234 567,50 kr",
                "1.234",
                "0.5",
                "85 %",
                "EUR 1,234.00",
                "2015-04-01 - 2018-12-31",
                "31. Dez 18",
                "42095",
                "Ja",
                "130 - WIEN (NUTS)",
                "Stockholm, Uppsala; Gävle|Sandviken",
                "19121212-1212",
                "POINT(18.06 59.33)",
                "SE110");
        return IntStream.range(0, FORMS.size())
                .boxed()
                .flatMap(form -> values.stream().map(value -> (char) form.intValue() + value + '\0'))
                .map(Workbooks::utf8);
    }

    private static void read(InputFile file, Consumer<Read> to) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length < 2) {
            return;
        }
        SourceForm form = FORMS.get(Math.floorMod(bytes[0], FORMS.size()));
        String[] values = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8).split("\0", -1);
        if (values.length == 0) {
            return;
        }
        List<RawField> fields = new ArrayList<>();
        for (Column column : form.stated()) {
            if (!column.suppressOutput()) {
                fields.add(field(column, CellText.clean(values[fields.size() % values.length]), fields.size() + 1));
            }
        }
        to.accept(new Read.Kept(
                new SourceRecord(
                        form,
                        new SourcePosition(file.name(), 1).inForm(form.id()),
                        null,
                        "0".repeat(64),
                        fields,
                        List.of(),
                        List.of()),
                List.of()));
    }

    /** As a spreadsheet or JSON holds it, where it is a number or a word of truth. */
    private static RawField field(Column column, String value, int line) {
        Cell number = PlainNumber.cell(value);
        if (number.kind() == RawField.Kind.NUMBER && line % 2 == 0) {
            return new RawField(column, number.value(), RawField.Kind.NUMBER, line);
        }
        return value.equals("true") || value.equals("false")
                ? new RawField(column, value, RawField.Kind.BOOLEAN, line)
                : new RawField(column, value, line);
    }
}
