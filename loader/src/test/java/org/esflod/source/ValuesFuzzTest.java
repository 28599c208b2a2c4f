package org.esflod.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
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
    private static final AnyBytes VALUES =
            AnyBytes.readAs("values", ValuesFuzzTest::read).wrapped(ValuesFuzzTest::forEachField);

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

    /** The values of an input over and over, until each field has one. */
    private static byte[] forEachField(byte[] input) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(input.length == 0 ? 0 : input[0]);
        int begin = 1;
        for (int left = columns(form(input)).size(); left > 0; left--) {
            int end = end(input, begin);
            all.write(input, Math.min(begin, end), Math.max(0, end - begin));
            all.write(0);
            begin = end + 1 < input.length ? end + 1 : 1;
        }
        return all.toByteArray();
    }

    private static SourceForm form(byte[] bytes) {
        return FORMS.get(bytes.length == 0 ? 0 : Math.floorMod(bytes[0], FORMS.size()));
    }

    private static List<Column> columns(SourceForm form) {
        return form.stated().stream().filter(column -> !column.suppressOutput()).toList();
    }

    /** Where a value ends: at the next null byte, or with the input. */
    private static int end(byte[] bytes, int begin) {
        int end = begin;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Math.min(end, bytes.length);
    }

    private static void read(InputFile file, Consumer<Read> to) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SourceForm form = form(bytes);
        List<RawField> fields = new ArrayList<>();
        int begin = 1;
        for (Column column : columns(form)) {
            int end = end(bytes, begin);
            String value = CellText.clean(new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
            fields.add(field(column, value, fields.size() + 1));
            begin = end + 1;
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
