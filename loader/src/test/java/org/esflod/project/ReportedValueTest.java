package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "631 7x0 kr",
                "631 70 kr",
                "1.234.567",
                "631\u00a07000 kr",
                "ca 500 kr",
                "€ 500",
                "500 000 000 kr och 600 kr",
                "1 234 567 890 kr",
                "2008-04-21 till 2008-13-01",
                "2008-04-21 – 2008-13-01",
                "2008-04-21-2008-13-01",
                "2008/04/21 - 2008/10/22",
                "2008-4-21 till 2008-10-22",
                "2008-04-21 till 2008-1O-22",
                "0000-00-00 till 2008-10-22",
                "2008-2009"
            })
    void figureWithAMistakeIsShown(String value) {
        assertEquals(value, ReportedValue.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ebba",
                "Ebba 5",
                "sommaren 2008",
                "ring Ebba Påhittad 070-1740605",
                "ebba1@example.org",
                "12@",
                "070-1740605",
                "0701740605",
                "070 174 06 05",
                "(070) 174 06 05",
                "070/174.06.05",
                "070x1740605",
                "+46 70 174 06 05",
                "46 701 740 605",
                "031 390 605",
                "040-62804",
                "08-123 456",
                "750231-0241",
                "750231 0241",
                "750231+0241",
                "750231–0241",
                "7502310241 kr",
                "19750231-0241",
                "1975-02-31-0241",
                "1975-02-31 0241",
                "75 02 31 02 41",
                "٠٧٠١٧٤٠٦٠٥ 1",
                "2008-04-21 till 2008-10-22, 2009-01-01 till 2010"
            })
    void whatMayNameAPersonIsNot(String value) {
        assertEquals("", ReportedValue.of(value));
    }
}
