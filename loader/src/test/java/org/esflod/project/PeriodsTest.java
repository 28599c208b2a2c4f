package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-04-21 till 2008-10-22",
                "2008-04-21\u00a0till\u00a02008-10-22",
                "2008-04-21 - 2008-10-22",
                "2008-04-21 – 2008-10-22",
                "2008-04-21-2008-10-22",
                "2008-04-21–2008-10-22"
            })
    void readsPeriod(String text) {
        assertEquals(
                Optional.of(new Periods.Days(LocalDate.of(2008, 4, 21), LocalDate.of(2008, 10, 22))),
                Periods.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2008-04-21",
                "2008-04-21 till",
                "2008-04-21 2008-10-22",
                "2008-4-21 till 2008-10-22",
                "2009-02-30 till 2010-03-01",
                "2009-13-01 till 2010-03-01",
                "2008-04-21 till 2008-02-31",
                "21 april 2008 till 22 oktober 2008",
                "2008-04-21till2008-10-22",
                "2008-04-21 to 2008-10-22",
                "0000-00-00 till 2008-10-22",
                "0000-01-01 till 2008-10-22",
                "1899-12-31 till 2008-10-22",
                "2008-04-21 till 2200-01-01"
            })
    void leavesOtherTextUnread(String text) {
        assertEquals(Optional.empty(), Periods.read(text));
    }

    @Test
    void tellsReversedPeriod() {
        assertTrue(Periods.read("2010-03-01 till 2009-03-01").orElseThrow().reversed());
    }

    @Test
    void periodOfOneDayIsNotReversed() {
        assertEquals(
                false, Periods.read("2010-03-01 till 2010-03-01").orElseThrow().reversed());
    }
}
