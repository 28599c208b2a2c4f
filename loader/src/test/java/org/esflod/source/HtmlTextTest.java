package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>Syfte &amp; mål</p><p>Mer</p>      | Syfte & mål//Mer
                    Bara text                             | Bara text
                    En rad<br>en till                     | En rad/en till
                    <ul><li>Ett</li><li>Två</li></ul>     | • Ett/• Två
                    <div><p><strong>Fet</strong> och</p>  | Fet och
                    5 &lt; 7 och a < b                    | 5 < 7 och a < b
                    <p> </p>                              | ''
                    <script>alert(1)</script>Kvar         | Kvar
                    """)
    void givesTheTextThatIsShown(String html, String text) {
        assertEquals(text.replace('/', '\n'), HtmlText.plain(html));
    }
}
