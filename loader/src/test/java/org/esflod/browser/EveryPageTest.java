package org.esflod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of page, in both languages, on a telephone, a tablet and a desk, light and dark: nothing is asked of another host, the
 * browser complains of nothing, nothing is wider than the window, and axe finds no violation of WCAG 2.1 A and AA.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final List<Integer> WIDTHS = List.of(390, 800, 1280);

    /** The narrowest that WCAG 1.4.10 asks for. */
    private static final int NARROWEST = 320;

    private final String url = ServedExamples.url();
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void stop() {
        chromium.close();
    }

    static Stream<Arguments> pages() {
        return PageKinds.all().stream().flatMap(page -> Stream.of("sv", "en").map(lang -> Arguments.of(page, lang)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void holds(PageKind page, String language) {
        String address = url + page.in(language);
        chromium.open(address);
        List<String> wrong = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : WIDTHS) {
                chromium.look(width, dark);
                look(page, language, width, dark, wrong);
            }
        }
        chromium.look(NARROWEST, false);
        wide(String.valueOf(NARROWEST), wrong);
        chromium.complaints().stream()
                // That of the page itself, which is one of an error.
                .filter(each -> page.status() == 200 || !each.startsWith(address))
                .forEach(each -> wrong.add("complaint: " + each));
        chromium.requests().stream()
                .filter(each -> !each.startsWith(url) && !each.startsWith("data:") && !each.startsWith("about:"))
                .forEach(each -> wrong.add("asks for " + each));
        assertEquals(language, chromium.driver().executeScript("return document.documentElement.lang"));
        assertTrue(wrong.isEmpty(), address + "\n" + String.join("\n", wrong));
    }

    /** Of each page axe sees the widest and the narrowest, light and dark, in two languages together. */
    private void look(PageKind page, String language, int width, boolean dark, List<String> wrong) {
        String how = width + (dark ? " dark" : " light");
        boolean swedish = language.equals("sv");
        wide(how, wrong);
        if (swedish || (width == 1280 && !dark)) {
            chromium.screenshot(page.name() + "-" + language + "-" + width + (dark ? "-dark" : ""));
        }
        if ((width == 1280 && swedish != dark) || (width == 390 && swedish == dark)) {
            for (Rule violation : violations()) {
                violation
                        .getNodes()
                        .forEach(node -> wrong.add(how + ": " + violation.getId() + " (" + violation.getHelp() + "): "
                                + node.getHtml() + " "
                                + node.getFailureSummary().replaceAll("\\s+", " ")));
            }
        }
    }

    private void wide(String how, List<String> wrong) {
        if (chromium.overflow() > 0) {
            wrong.add(how + ": is " + chromium.overflow() + " px wider than the window, by " + chromium.widest());
        }
    }

    @Test
    void axeSeesAFault() {
        chromium.open(url + "about?lang=en");
        assertEquals(List.of(), violations().stream().map(Rule::getId).toList());
        chromium.driver().executeScript("document.querySelector('label[for=find]').remove();"
                + " document.querySelector('main p').style.color = '#ccc'");
        assertTrue(
                violations().stream().map(Rule::getId).toList().containsAll(List.of("color-contrast", "label")),
                "axe overlooks what is wrong");
    }

    private List<Rule> violations() {
        return new AxeBuilder().withTags(WCAG).analyze(chromium.driver()).getViolations();
    }
}
