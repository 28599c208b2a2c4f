package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.esflod.source.Datatype;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, rates, counts, yes and no, points: what is written, and what it says or why it says nothing. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2008-04-21          |              | und | 2008-04-21",
                "2016-10-14 01:17:38 |              | und | 2016-10-14",
                "2016-10-14T01:17Z   |              | und | 2016-10-14",
                "2009-02-30          |              | und | DATE_UNREADABLE",
                "21.04.2008          |              | und | DATE_UNREADABLE",
                "12/17/2015          |              | und | DATE_UNREADABLE",
                "41883.0             |              | und | DATE_UNREADABLE",
                "0208-04-21          |              | und | DATE_UNREADABLE",
                "05.09.2016          | dd.MM.yyyy   | de  | 2016-09-05",
                "5.9.2016            | dd.MM.yyyy   | de  | DATE_UNREADABLE",
                "5.9.2016            | d.M.yyyy     | de  | 2016-09-05",
                "31.02.2016          | dd.MM.yyyy   | de  | DATE_UNREADABLE",
                "12/17/2015          | MM/dd/yyyy   | und | 2015-12-17",
                "17/12/2015          | MM/dd/yyyy   | und | DATE_UNREADABLE",
                "31. Dez 18          | d. MMM yy    | de  | 2018-12-31",
                "1. Mrz 18           | d. MMM yy    | de  | DATE_UNREADABLE",
                "1. Mär. 18          | d. MMM yy    | de  | 2018-03-01",
                "31. Dec 18          | d. MMM yy    | de  | DATE_UNREADABLE",
                "31 Dec 18           | d MMM yy     | en  | 2018-12-31",
                "31~December~2018    | d MMMM yyyy  | en  | 2018-12-31",
                "3 maj 2018          | d MMM yyyy   | sv  | 2018-05-03",
                "1 ju 2018           | d MMM yyyy   | sv  | DATE_UNREADABLE",
                "den 3 maj 2018      | 'den' d MMMM yyyy | sv | 2018-05-03",
                "20160905            | yyyyMMdd     | und | 2016-09-05",
                "2016-09-05 10:20:30 | yyyy-MM-dd HH:mm:ss | und | 2016-09-05",
                "2016                | yyyy         | und | DATE_UNREADABLE",
                "2016-09-05          | dd.MM.yyyy;yyyy-MM-dd | und | 2016-09-05"
            })
    void readsDays(String text, @Nullable String formats, String language, String expected) {
        List<String> all = formats == null ? List.of() : Arrays.asList(formats.split(";", -1));
        Datatype datatype = new Datatype("date", null, null, null, all);
        RawField field =
                new RawField(Columns.of("startDate", language, datatype, null, null), text.replace('~', '\u00a0'), 1);
        assertEquals(expected, said(Dates.read(field)));
    }

    /** The 1900 system has a day 60 that never was: 59 is 28 February, 61 is 1 March. */
    @ParameterizedTest
    @CsvSource({
        "42618, 2016-09-05",
        "41883.0, 2014-09-01",
        "42618.75, 2016-09-05",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, DATE_UNREADABLE",
        "61, 1900-03-01",
        "1899, 1905-03-13",
        "2016, DATE_UNREADABLE",
        "2200, 1906-01-08",
        "0, DATE_UNREADABLE",
        "0.5, DATE_UNREADABLE",
        "-1, DATE_UNREADABLE",
        "109574, 2199-12-31",
        "109575, DATE_UNREADABLE",
        "1e99, DATE_UNREADABLE"
    })
    void readsSerialNumbers(String text, String expected) {
        Datatype datatype = new Datatype("date", "dd.MM.yyyy", null, null, List.of());
        RawField field =
                new RawField(Columns.of("startDate", "und", datatype, null, null), text, RawField.Kind.NUMBER, 1);
        assertEquals(expected, said(Dates.read(field)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40%      |          | 0.4",
                "50,00 %  |          | 0.5",
                "43.81 %  |          | 0.4381",
                "100%     |          | 1",
                "0 %      |          | 0",
                "40%      | fraction | 0.4",
                "0.4      | fraction | 0.4",
                "40.0     | percent  | 0.4",
                "43.810   | percent  | 0.4381",
                "50       | percent  | 0.5",
                "1        | fraction | 1",
                "40       |          | RATE_UNREADABLE",
                "0.4      |          | RATE_UNREADABLE",
                "40 kr    | percent  | RATE_UNREADABLE",
                "40-50 %  | percent  | RATE_UNREADABLE",
                "40       | fraction | RATE_OUT_OF_RANGE",
                "140 %    |          | RATE_OUT_OF_RANGE",
                "-5 %     |          | RATE_OUT_OF_RANGE"
            })
    void readsRates(String text, @Nullable String unit, String expected) {
        RawField field = new RawField(Columns.of("coFinancingRate", "und", Datatype.STRING, null, unit), text, 1);
        Reading<Rate> reading = Rates.read(field);
        assertEquals(
                expected,
                reading.value() == null
                        ? said(reading)
                        : reading.value().value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11650      | 11650",
                "1 250      | 1250",
                "0          | 0",
                "1.250      | COUNT_UNREADABLE",
                "12,5       | COUNT_UNREADABLE",
                "-3         | COUNT_UNREADABLE",
                "ca 30      | COUNT_UNREADABLE",
                "9999999999 | COUNT_UNREADABLE"
            })
    void readsCounts(String text, String expected) {
        RawField field = new RawField(Columns.of("participants", "und", Datatype.STRING, null, null), text, 1);
        assertEquals(expected, said(Counts.read(field)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Ja    ! Ja|Nej ! TEXT    ! true",
                "nej   ! Ja|Nej ! TEXT    ! false",
                "Kanske! Ja|Nej ! TEXT    ! BOOLEAN_UNREADABLE",
                "true  ! Ja|Nej ! TEXT    ! BOOLEAN_UNREADABLE",
                "true  ! Ja|Nej ! BOOLEAN ! true",
                "0     !        ! TEXT    ! false",
                "Ja    !        ! TEXT    ! BOOLEAN_UNREADABLE"
            })
    void readsYesAndNo(String text, @Nullable String format, RawField.Kind kind, String expected) {
        Datatype datatype = new Datatype("boolean", format, null, null, List.of());
        RawField field = new RawField(Columns.of("strategicImportance", "sv", datatype, null, null), text, kind, 1);
        assertEquals(expected, said(Booleans.read(field)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-9.0491, 53.2744 | longitude latitude | 53.2744 -9.0491",
                "53.2744, -9.0491 | latitude longitude | 53.2744 -9.0491",
                "53.2744;-9.0491  | latitude longitude | 53.2744 -9.0491",
                "53.2744, -9.0491 |                    | COORDINATES_UNREADABLE",
                "153.2, 10        | latitude longitude | COORDINATES_UNREADABLE",
                "53.2744          | latitude longitude | COORDINATES_UNREADABLE"
            })
    void readsPointsInTheOrderThatTheColumnDeclares(String text, @Nullable String order, String expected) {
        Datatype datatype = new Datatype("string", order, null, null, List.of());
        RawField field = new RawField(Columns.of("location.coordinates", "und", datatype, null, null), text, 1);
        Reading<Coordinates> reading = Coordinates.read(field);
        assertEquals(
                expected,
                reading.value() == null
                        ? said(reading)
                        : reading.value().latitude() + " " + reading.value().longitude());
    }

    private static String said(Reading<?> reading) {
        return String.valueOf(reading.value() == null ? reading.problem() : reading.value());
    }
}
