package org.esflod.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that reaches no host but 127.0.0.1, and tells what it asked for and what it complained of. */
final class Chromium implements AutoCloseable {
    /** {@code required} where skipping must be a failure, as in {@code .ci/run}; {@code off} where none is wanted. */
    private static final String PROPERTY = "esflod.browser";

    /** Of a picture, in pixels; longer pages are cut. */
    private static final long TALLEST = 4000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; the test is skipped, or fails where a browser is required, if none is installed. */
    static Chromium start() {
        return start(true);
    }

    /** One that runs no scripts of pages. */
    static Chromium withoutScripts() {
        return start(false);
    }

    private static Chromium start(boolean scripts) {
        if ("off".equals(System.getProperty(PROPERTY))) {
            return abort("skipped: -D" + PROPERTY + "=off");
        }
        Optional<Path> browser = installed("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = installed("chromedriver", "chromium.chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String message = "no Chromium with chromedriver on the path (Debian: apt-get install chromium-driver)";
            if ("required".equals(System.getProperty(PROPERTY))) {
                return fail(message);
            }
            return abort("skipped: " + message);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toString());
        options.addArguments(
                "--headless=new",
                // Whoever tests in a container is root, and has no other sandbox than the container.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // The driver is named, so that Selenium looks for none elsewhere.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        return new Chromium(started);
    }

    private static Optional<Path> installed(String... names) {
        String path = System.getenv("PATH");
        return Stream.of(names)
                .flatMap(name -> Stream.of((path == null ? "" : path).split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Goes to an address, and forgets what went before. */
    void open(String address) {
        complaints();
        requests();
        driver.get(address);
    }

    /** Waits until a page is there whole whose address has a text in it: a key that was pressed leads there some time later. */
    void arrive(String inAddress) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(page -> String.valueOf(page.getCurrentUrl()).contains(inAddress)
                        && !page.findElements(By.cssSelector("body > footer")).isEmpty());
    }

    /** How wide the window is, in CSS pixels, and whether the visitor prefers dark colours. */
    void look(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** How many pixels the page is wider than its window. */
    long overflow() {
        return number("return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth");
    }

    /** What ends furthest to the right. */
    String widest() {
        return String.valueOf(
                driver.executeScript("let w = null, most = 0; for (const e of document.body.querySelectorAll('*')) {"
                        + " const right = e.getBoundingClientRect().right; if (right > most) { most = right; w = e; } }"
                        + " return w.outerHTML.slice(0, 200)"));
    }

    private long number(String script) {
        Object value = driver.executeScript(script);
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** What the browser complained of since the last time: errors of scripts, of the content security policy, of loading. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** All addresses that were asked for since the last time. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = read(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                addresses.add(message.path("params").path("request").path("url").asText());
            }
        }
        return addresses;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    void screenshot(String name) {
        Map<String, Object> clip = Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                number("return innerWidth"),
                "height",
                Math.min(TALLEST, number("return document.documentElement.scrollHeight")),
                "scale",
                1);
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
