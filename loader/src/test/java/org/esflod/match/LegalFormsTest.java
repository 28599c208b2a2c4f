package org.esflod.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormsTest {
    private static final LegalForms FORMS = LegalForms.standard();

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Näsets bygg AB             | ab        | XJHM | 49",
                "Näsets bygg A/B            | ab        | XJHM | 49",
                "Aktiebolaget Näset         | ab        | XJHM | 49",
                "Näset Aktiebolag Norr      | ab        | XJHM | 49",
                "Näset AB Norr              | ab        | XJHM | 49",
                "Näsets aktiebloag          | ab        | XJHM | 49",
                "Näsets bank AB (publ)      | ab        | XJHM | 49",
                "Näset AB (Norge)           | ab        | XJHM | 49",
                "Kvarnens Ek för            | ekfor     | C61P | 51",
                "Kvarnens ek. förening      | ekfor     | C61P | 51",
                "Kvarnens ekonomisk förening u.p.a. | ekfor | C61P | 51",
                "Kvarnens ekonmisk förening | ekfor     | C61P | 51",
                "Stift. Kvarnen             | stiftelse | E9BI | 72",
                "Stiftelsen Kvarnen         | stiftelse | E9BI | 72",
                "HB Kvarnen                 | hb        | BEAY | 31",
                "Kvarnen KB                 | kb        | CX05 | 31",
                "f:ma Kvarnen               | ef        | 0452 | 10",
                "Bostadsrättsföreningen Kvarnen | brf   | SSOM | 53",
                "Kvarnen samfällighetsförening | samf   | 44CQ | 62",
                "Kvarnby kommun             | kommun    | WKFL | 82",
                "Kvarnen Ltd.               | ltd       | ''   | ''",
                "Kvarnen Gesellschaft mit beschränkter Haftung | gmbh | '' | ''",
                "Kvarnen p.l.c.             | plc       | ''   | ''",
                "ООО Кварнен                | ooo       | ''   | ''",
                "Kvarnen Oy                 | oy        | ''   | ''",
                "Kvarnen A/S                | as        | ''   | ''",
                "Kvarnen & Co               | co        | ''   | ''"
            })
    void aNameStatesItsForm(String name, String canonical, String elf, String scb) {
        LegalForm form = FORMS.of(name);
        assertNotNull(form, name);
        assertEquals(canonical, form.canonical());
        assertEquals(elf, form.elf());
        assertEquals(scb, form.scb());
    }

    @ParameterizedTest
    @CsvSource({"Kvarnen", "Aktiebolaget", "Kvarnens vänner", "Sabina Hus", "Kvarnstiftelsenämnden"})
    void orNone(String name) {
        assertNull(FORMS.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Kvarnen AB, Aktiebolaget Kvarnen, EQUAL",
        "Kvarnen AB, Kvarnen AB (publ), EQUAL",
        "Kvarnen AB, Kvarnen GmbH, COMPATIBLE",
        "Kvarnen AB, Kvarnen HB, CONTRADICTS",
        "Kvarnen AB, Kvarnen ek. för., CONTRADICTS",
        "Kvarnen AB, Stiftelsen Kvarnen, CONTRADICTS",
        "Kvarnens kommun, Kvarnens AB, CONTRADICTS",
        "Kvarnen AG, Kvarnen GmbH, CONTRADICTS",
        "Kvarnen Corp., Kvarnen Company, COMPATIBLE",
        "Kvarnen, Kvarnen AB, UNKNOWN"
    })
    void formsAgreeOrContradict(String one, String other, Agreement agreement) {
        NameComparison comparison = PairMatcher.comparison();
        assertEquals(agreement, comparison.compare(one, other).form());
        assertEquals(agreement, comparison.compare(other, one).form());
    }

    @ParameterizedTest
    @CsvSource({
        "Kvarnen AB, XJHM, , EQUAL",
        "Kvarnen AB, , 61, CONTRADICTS",
        "Kvarnen AB, , , UNKNOWN",
        "Kvarnen, XJHM, 49, UNKNOWN"
    })
    void aNameIsComparedWithTheCodeOfARegister(String name, String elf, String scb, Agreement agreement) {
        assertEquals(agreement, FORMS.agreement(name, elf, scb));
    }

    @Test
    void theTableThatTheProgramIsBuiltWithIsThatOfTheFolder() {
        LegalForms read = LegalForms.read(TestFiles.home("mapping/reference/legal_forms.csv"));
        assertEquals(read.ofScb("49"), FORMS.ofScb("49"));
        for (String code : new String[] {
            "XJHM", "BYQJ", "OJ9I", "54P7", "BEAY", "CX05", "C61P", "SSOM", "PDQ0", "9YIP", "RYFP", "1TN0", "44CQ",
            "2UAX", "E9BI", "27AW", "WKFL", "UKOL", "O1QI", "G04R", "M0Y0"
        }) {
            assertNotNull(read.ofElf(code), code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X,,LLC,,,,edge | no canonical",
                "X,x,LLC,,,,middle | MIDDLE",
                "---,x,LLC,,,,edge | no letters",
                "X,x | has no"
            })
    void aBrokenTableIsRefusedByName(String row, String why) throws IOException {
        Path file = folder.resolve("forms.csv");
        Files.writeString(file, "alias,canonical,kind,country,elf,scb,position\n" + row + "\n");
        LoaderException refused = assertThrows(LoaderException.class, () -> LegalForms.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains("forms.csv"), refused.getMessage());
    }
}
