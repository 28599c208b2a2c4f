package org.esflod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Without a mouse: what Tab reaches, in which order, and whether it shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {
    private static final String FOCUSED = "const e = document.activeElement; return e === document.body ? '' : "
            + "(e.className || '') + ' ' + (e.id || '') + ' ' + (e.lang || '') + ' ' + (e.getAttribute('href') || e.type || '')";

    // As wide as it takes to be seen, or a shadow; and it is in the window.
    private static final String VISIBLE =
            "const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
                    + " return ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none')"
                    + " && r.right > 0 && r.bottom > 0 && r.width > 0 && r.left < innerWidth && r.top < innerHeight";

    private final String url = ServedExamples.url();
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void stop() {
        chromium.close();
    }

    private String tab() {
        new Actions(chromium.driver()).sendKeys(Keys.TAB).perform();
        return String.valueOf(chromium.driver().executeScript(FOCUSED));
    }

    @Test
    void tabReachesTheSkipLinkFirstThenLanguagesAndSearchAndAlwaysShows() {
        chromium.open(url + "?lang=sv");
        chromium.look(1280, false);
        List<String> reached = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String focused = tab();
            reached.add(focused);
            if (!Boolean.TRUE.equals(chromium.driver().executeScript(VISIBLE))) {
                hidden.add(focused);
            }
        }
        assertEquals(List.of(), hidden, "focus does not show");
        assertTrue(reached.get(0).startsWith("skip"), reached.toString());
        assertTrue(reached.stream().anyMatch(each -> each.contains("lang=en")), reached.toString());
        assertTrue(reached.stream().anyMatch(each -> each.contains(" find ")), reached.toString());
    }

    @Test
    void theSkipLinkLeadsPastTheHead() {
        chromium.open(url + "data?lang=sv");
        tab();
        new Actions(chromium.driver()).sendKeys(Keys.ENTER).perform();
        chromium.arrive("#main");
        tab();
        assertEquals(
                true,
                chromium.driver()
                        .executeScript("return document.getElementById('main').contains(document.activeElement)"));
    }

    @Test
    void enterChangesTheLanguageInPlace() {
        chromium.open(url + "data?lang=sv");
        for (int i = 0; i < 16 && !tab().contains("lang=en"); i++) {
            assertTrue(i < 15, "Tab does not reach the link to English");
        }
        new Actions(chromium.driver()).sendKeys(Keys.ENTER).perform();
        chromium.arrive(url + "data?lang=en");
        assertEquals("en", chromium.driver().executeScript("return document.documentElement.lang"));
    }
}
