package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneEditTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "nakca,nacka,SWAPPED",
                "anckaa,nackaa,SWAPPED",
                "nackka,nacka,DOUBLED",
                "naccka,nacka,DOUBLED",
                "vanas,vannas,DOUBLED",
                "naka,nacka,MISSING",
                "acka,nacka,MISSING",
                "nackas,nacka,OTHER",
                "nacko,nacka,OTHER",
                "lacka,nacka,OTHER",
                "nacka,nacka,-",
                "naak,nacka,-",
                "nckaa,nacka,-",
                "ncak,nacka,-"
            })
    void tellsHowAWordWasMisspelt(String written, String meant, OneEdit edit) {
        assertEquals(edit, OneEdit.between(written, meant).orElse(null));
    }

    @ParameterizedTest
    @CsvSource({"nakca,nacka", "nackka,nacka", "naka,nacka", "lacka,nacka", "nackas,nacka"})
    void wordsOneEditApartHaveATraceInCommon(String written, String meant) {
        Set<String> common = new HashSet<>(OneEdit.traces(written));
        common.retainAll(OneEdit.traces(meant));
        assertTrue(!common.isEmpty());
    }
}
