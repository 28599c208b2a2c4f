package org.esflod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The query editor, as somebody uses it. */
class EditorTest {
    private final String url = ServedExamples.url();

    @Test
    void theEditorRunsAQueryAndAsksNobodyElse() {
        try (Chromium chromium = Chromium.start()) {
            chromium.open(url + "sparql?lang=en");
            chromium.look(1280, false);
            WebDriverWait wait = new WebDriverWait(chromium.driver(), Duration.ofSeconds(20));
            wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".yasqe_queryButton")))
                    .click();
            wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasr table tbody tr")));
            chromium.screenshot("editor-result");
            assertEquals(List.of(), chromium.complaints());
            List<String> requests = chromium.requests();
            assertTrue(requests.stream().anyMatch(each -> each.startsWith(url + "sparql?query=")), requests.toString());
            assertEquals(
                    List.of(),
                    requests.stream()
                            .filter(each ->
                                    !each.startsWith(url) && !each.startsWith("data:") && !each.startsWith("blob:"))
                            .toList());
        }
    }

    @Test
    void eachSampleQueryHasATab() {
        try (Chromium chromium = Chromium.start()) {
            chromium.open(url + "sparql?lang=en");
            chromium.look(1280, true);
            WebDriverWait wait = new WebDriverWait(chromium.driver(), Duration.ofSeconds(20));
            wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".yasqe_queryButton")));
            List<WebElement> samples = chromium.driver().findElements(By.cssSelector("a.sample"));
            assertTrue(samples.size() > 20, samples.size() + " sample queries");
            assertEquals(samples.size() + 1, tabs(chromium).size());
            WebElement sample = samples.get(3);
            sample.click();
            wait.until(ExpectedConditions.presenceOfElementLocated(
                    By.cssSelector(".tabPanel.active .yasr table tbody tr")));
            assertEquals(samples.size() + 1, tabs(chromium).size());
            String name = String.valueOf(sample.getAttribute("data-name"));
            String shown = chromium.driver()
                    .findElement(By.cssSelector(".tabsList .tab.active"))
                    .getText();
            assertTrue(shown.startsWith(name), shown);
            chromium.screenshot("editor-tabs-dark");
            assertTrue(chromium.overflow() <= 0, chromium.widest());
            assertEquals(List.of(), chromium.complaints());
        }
    }

    private static List<WebElement> tabs(Chromium chromium) {
        return chromium.driver().findElements(By.cssSelector(".tabsList .tab:not(.addTab)"));
    }
}
