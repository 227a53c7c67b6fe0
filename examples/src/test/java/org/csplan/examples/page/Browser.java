package org.csplan.examples.page;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, and what a reader may do with a page in it. */
final class Browser implements AutoCloseable {

    private static final ImmutableList<String> NAMES =
            ImmutableList.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChromeDriver driver;

    /** What the browser and the tests write. */
    private final Path folder;

    private int pages;

    private Browser(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    static boolean isInstalled() {
        return binary().isPresent() && driverProgram().isPresent();
    }

    private static Optional<Path> binary() {
        return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> driverProgram() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Splitter.on(File.pathSeparatorChar)
                .omitEmptyStrings()
                .splitToStream(path)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start() {
        try {
            Path folder = Files.createTempDirectory("csp-pages");
            LoggingPreferences log = new LoggingPreferences();
            log.enable(LogType.PERFORMANCE, Level.ALL);
            ChromeOptions options = new ChromeOptions()
                    .setBinary(binary().orElseThrow().toFile())
                    .addArguments(
                            "--headless",
                            // Needed where the user is root, as in most containers.
                            "--no-sandbox",
                            "--disable-dev-shm-usage",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--hide-scrollbars",
                            "--user-data-dir=" + folder.resolve("profile"));
            options.setCapability(ChromeOptions.LOGGING_PREFS, log);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driverProgram().orElseThrow().toFile())
                    .usingAnyFreePort()
                    .build();
            ChromeDriver driver = new ChromeDriver(service, options);
            driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
            Browser browser = new Browser(driver, folder);
            browser.reset();
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A desk's width, light, without motion, which clicks would have to wait for; on a screen, with scripts, at no page. */
    void reset() {
        driver.get("about:blank");
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        width(1440);
        media("", "light", "reduce");
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    /** Goes to a page of its own file, as if it had come by e-mail. */
    void open(String html) {
        try {
            pages++;
            Path page = folder.resolve("page-" + pages + ".html");
            Files.writeString(page, html);
            driver.get(page.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to a place in the page that is open, as a link from outside would. */
    void goTo(String fragment) {
        String address = address();
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        // Else the browser would only move within the page.
        driver.get("about:blank");
        driver.get(page + fragment);
    }

    String address() {
        return String.valueOf(run("return location.href"));
    }

    void back() {
        driver.navigate().back();
    }

    /** @param width of the window in CSS pixels */
    void width(int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme light or dark */
    void scheme(String scheme) {
        media("", scheme, "reduce");
    }

    void withMotion() {
        media("", "light", "no-preference");
    }

    /** The page as it is when it is printed. */
    void onPaper() {
        media("print", "light", "reduce");
    }

    /** @param type of medium; empty for a screen that can be printed from */
    private void media(String type, String scheme, String motion) {
        List<Map<String, String>> features = List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion));
        command("Emulation.setEmulatedMedia", Map.of("media", type, "features", features));
    }

    /** From the next page on; what tests run themselves still runs. */
    void withoutScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Runs a script first in the next pages, before anything in them; {@link #forget} ends that. */
    String beforeEachPage(String script) {
        return String.valueOf(command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier"));
    }

    void forget(String identifier) {
        command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", identifier));
    }

    /** Runs the body of a function in the page, whose policy does not bind it. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    boolean holds(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    long number(String script, Object... arguments) {
        return ((Number) requireNonNull(run(script, arguments))).longValue();
    }

    /** The texts that the script returns an array of. */
    ImmutableList<String> texts(String script, Object... arguments) {
        return texts(run(script, arguments));
    }

    private static ImmutableList<String> texts(@Nullable Object array) {
        return ((List<?>) requireNonNull(array)).stream().map(String::valueOf).collect(toImmutableList());
    }

    /** As {@link #texts}, of a function whose last argument is what it calls with the array when it has done. */
    ImmutableList<String> textsInTime(String script, Object... arguments) {
        return texts(driver.executeAsyncScript(script, arguments));
    }

    void openDetails() {
        run("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses keys, one after the other, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressWithShift(Keys key) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    /** Waits until the script says true. */
    void until(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(script)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + script);
            }
            Thread.onSpinWait();
        }
    }

    /** The addresses that the browser asked for since it was reset, the pages themselves among them. */
    ImmutableList<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .map(JsonMapper.shared()::readTree)
                .map(entry -> entry.required("message"))
                .filter(event -> event.required("method").stringValue().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url"))
                .map(JsonNode::stringValue)
                .collect(toImmutableList());
    }

    /** The page as PDF, in the sizes that its style sheet asks for. */
    byte[] print() {
        Object data =
                command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    /** A picture in the format PNG of the top of the page. */
    byte[] picture(int width, int height) {
        Map<String, Object> clip = ImmutableMap.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        Object data = command("Page.captureScreenshot", Map.of("clip", clip, "captureBeyondViewport", true))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
