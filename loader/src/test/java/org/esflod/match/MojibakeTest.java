package org.esflod.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nässjö kommun",
                "ÅÄÖ åäö É é ü",
                "Barn\u2013 och ungdom \u2026 \u201dså\u201d",
                "Upplands-Bro kommun",
                "Â och Ã stå kvar",
                "Linnéuniversitetet"
            })
    void isPutRightWhateverItWasReadAs(String text) {
        assertEquals(text, Mojibake.repaired(text));
        for (Charset wrong : new Charset[] {WINDOWS, StandardCharsets.ISO_8859_1}) {
            String once = new String(text.getBytes(StandardCharsets.UTF_8), wrong);
            if (once.indexOf('\ufffd') < 0) {
                assertEquals(text, Mojibake.repaired(once));
            }
        }
        String once = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(text, Mojibake.repaired(twice));
    }
}
