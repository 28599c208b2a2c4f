package org.esflod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Where scripts are off: what they would do can be done all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptsTest {
    private final String url = ServedExamples.url();
    private final Chromium chromium = Chromium.withoutScripts();

    @AfterAll
    void stop() {
        chromium.close();
    }

    private int count(String selector) {
        return (int) chromium.driver().findElements(By.cssSelector(selector)).stream()
                .filter(found -> found.isDisplayed())
                .count();
    }

    @Test
    void thePlainFormAnswersQueries() {
        chromium.open(url + "sparql?lang=en");
        assertEquals(0, count(".yasgui"), "scripts are on");
        chromium.driver().findElement(By.cssSelector("#plain button")).sendKeys(Keys.ENTER);
        chromium.arrive("query=");
        assertTrue(count("main table tbody tr") > 0, chromium.driver().getPageSource());
    }

    @Test
    void theMapIsAPictureWithATableBesideIt() {
        chromium.open(url + "map?lang=sv");
        assertTrue(count("#picture svg") == 1, "no picture");
        assertTrue(count("#picture svg .area") > 250, "the picture lacks municipalities");
        assertTrue(count("main table tbody tr") > 5, "no table");
    }

    @Test
    void searchAndFacetsAreLinksAndForms() {
        chromium.open(url + "?lang=sv");
        chromium.driver().findElement(By.id("find")).sendKeys("arbete", Keys.ENTER);
        chromium.arrive("search?q=arbete");
        assertTrue(count("main a[href*='doc/']") > 0, "nothing is found");
    }
}
