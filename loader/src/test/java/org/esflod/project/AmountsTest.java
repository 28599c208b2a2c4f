package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.esflod.problem.ProblemCode;
import org.esflod.source.Column;
import org.esflod.source.Datatype;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in the writings that lists and pages have; {@code ~} stands for a no-break blank, {@code _} for a thin one. */
class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "631 700 kr       | 631700",
                "631~700 kr       | 631700",
                "631~700~kr       | 631700",
                "16_855_776 kr    | 16855776",
                "631700kr         | 631700",
                "631700           | 631700",
                "155 089 100 Sek  | 155089100",
                "SEK 155 089 100  | 155089100",
                "1 234,50         | 1234.50",
                "1234,5 kr        | 1234.5",
                "980268,92        | 980268.92",
                "980268.92        | 980268.92",
                "4,156.00         | 4156.00",
                "4.156,00         | 4156.00",
                "15.414.794       | 15414794",
                "15,414,794.5 kr  | 15414794.5",
                "0.123            | 0.123",
                "12345.678        | 12345.678",
                "0 kr             | 0",
                "999              | 999"
            })
    void hasOneReading(String text, String value) {
        Money amount = Objects.requireNonNull(read(text, "SEK", null).value(), text);
        assertEquals(value, amount.value().toPlainString());
        assertEquals("SEK", amount.currency());
        assertEquals(blanks(text), amount.label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234            | AMOUNT_AMBIGUOUS",
                "1,234            | AMOUNT_AMBIGUOUS",
                "999.999 kr       | AMOUNT_AMBIGUOUS",
                "631 7x0 kr       | AMOUNT_UNREADABLE",
                "631 70 kr        | AMOUNT_UNREADABLE",
                "6317 00 kr       | AMOUNT_UNREADABLE",
                "631  700 kr      | AMOUNT_UNREADABLE",
                "1.234.56         | AMOUNT_UNREADABLE",
                "1 234,567        | AMOUNT_UNREADABLE",
                ",50              | AMOUNT_UNREADABLE",
                "ca 500 kr        | AMOUNT_UNREADABLE",
                "500 kr och 600   | AMOUNT_UNREADABLE",
                "500 000,- kr     | AMOUNT_UNREADABLE",
                "all 500          | CURRENCY_UNKNOWN",
                "kr               | AMOUNT_UNREADABLE",
                "٥٠٠ kr           | AMOUNT_UNREADABLE",
                "1e5              | AMOUNT_UNREADABLE",
                "1234567890123456 | AMOUNT_UNREADABLE",
                "-500 kr          | AMOUNT_NEGATIVE",
                "−500             | AMOUNT_NEGATIVE",
                "500 EUR          | CURRENCY_DIFFERS",
                "€ 500            | CURRENCY_DIFFERS",
                "500 QQQ          | CURRENCY_UNKNOWN",
                "500 tkr          | CURRENCY_UNKNOWN"
            })
    void isNoGuess(String text, ProblemCode problem) {
        Reading<Money> reading = read(text, "SEK", null);
        assertNull(reading.value(), text);
        assertEquals(problem, reading.problem());
    }

    /** A cell may hold a million characters, and a number of as many digits takes minutes to read. */
    @ParameterizedTest
    @CsvSource({"1, 1000000", "' 000', 250000"})
    void digitsWithoutEndAreNoAmount(String part, int times) {
        String text = "1" + part.repeat(times);
        Reading<Money> reading = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(text, "SEK", null));
        assertEquals(ProblemCode.AMOUNT_UNREADABLE, reading.problem());
    }

    /** The value's own currency, that of its column, the record's: none may contradict. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€ 2.034.550      |     |     | EUR",
                "2.034.550 €      |     |     | EUR",
                "£1,234,567       |     |     | GBP",
                "500 DKK          |     |     | DKK",
                "500              | EUR | SEK | EUR",
                "500              |     | SEK | SEK",
                "500 kr           | DKK |     | DKK",
                "500 kr           |     | NOK | NOK",
                "500              |     |     | AMOUNT_WITHOUT_CURRENCY",
                "500 kr           |     |     | AMOUNT_WITHOUT_CURRENCY",
                "500 kr           | EUR |     | CURRENCY_DIFFERS",
                "£ 500            | EUR |     | CURRENCY_DIFFERS",
                "500 SEK          |     | EUR | CURRENCY_DIFFERS",
                "500              | QQQ |     | CURRENCY_UNKNOWN"
            })
    void hasOneCurrency(String text, @Nullable String column, @Nullable String record, String expected) {
        Reading<Money> reading = Amounts.read(field(text, column, Datatype.STRING), record, null);
        String found = reading.value() == null
                ? String.valueOf(reading.problem())
                : reading.value().currency();
        assertEquals(expected, found);
    }

    /** A declared writing is strict: decimal sign, sign between thousands, pattern. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1.234|,|.||1234",
                "1.234,50|,|.||1234.50",
                "64029231,00|,|||64029231.00",
                "1,234|.|,||1234",
                "1.234|.|,||1.234",
                "1 234,5|,| ||1234.5",
                "1~234,5|,| ||1234.5",
                "1234.5|.|,|#,##0.00|",
                "1,234.50|.|,|#,##0.00|1234.50",
                "1,23|.|,||",
                "1,2345|.|,||",
                "1 234|,|.||",
                "1234.5|,|.||"
            })
    void followsWhatItsColumnDeclares(
            String text, String decimal, @Nullable String group, @Nullable String pattern, @Nullable String value) {
        Datatype writing = new Datatype("decimal", pattern, decimal, group, List.of());
        Reading<Money> reading = Amounts.read(field(text, "EUR", writing), null, null);
        assertEquals(
                value, reading.value() == null ? null : reading.value().value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"980268.92,980268.92", "1.234,1.234", "65450,65450", "1E+3,1000", "0,0"})
    void takesANumberOfASpreadsheetAsItIs(String text, String value) {
        RawField field = new RawField(column("EUR", Datatype.STRING), text, RawField.Kind.NUMBER, 1);
        assertEquals(
                value,
                Objects.requireNonNull(Amounts.read(field, null, null).value())
                        .value()
                        .toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"1e999999", "-1e-999999", "Infinity", "x"})
    void refusesANumberThatIsNone(String text) {
        RawField field = new RawField(column("EUR", Datatype.STRING), text, RawField.Kind.NUMBER, 1);
        assertEquals(
                ProblemCode.AMOUNT_UNREADABLE, Amounts.read(field, null, null).problem());
    }

    private static Reading<Money> read(String text, @Nullable String column, @Nullable String record) {
        return Amounts.read(field(text, column, Datatype.STRING), record, null);
    }

    private static RawField field(String text, @Nullable String currency, Datatype datatype) {
        return new RawField(column(currency, datatype), blanks(text), 1);
    }

    private static String blanks(String text) {
        return text.replace('~', '\u00a0').replace('_', '\u202f');
    }

    private static Column column(@Nullable String currency, Datatype datatype) {
        return Columns.of("grantedAmount", "und", datatype, currency, null);
    }
}
