package dev.rapport.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.acceptance.system.RunningSystem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, {@code CHROMIUM} or the one on the path; none is ever downloaded. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Whoever is asked says yes: to the camera and the microphone, and to the whole screen. */
    private static final String ALLOWED = "--use-fake-ui-for-media-stream";
    /** Whoever is asked says no. */
    private static final String REFUSED = "--deny-permission-prompts";

    /** Fewer pictures a second than a camera's: each browser codes and decodes them with this machine's processor. */
    private static final String CAMERA = "--use-fake-device-for-media-stream=fps=5";

    private static final String NO_CAMERA = "--use-fake-device-for-media-stream=device-count=0";
    private static final double PATIENCE_MILLIS = 45_000;

    private static final List<String> PERMISSIONS = List.of("camera", "microphone");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> permissions;

    private Chromium(Playwright playwright, Browser browser, List<String> permissions) {
        this.playwright = playwright;
        this.browser = browser;
        this.permissions = permissions;
    }

    /** Of the thread that calls it; skips the tests, saying why, where there is no Chromium. */
    static Chromium start() {
        return start(PERMISSIONS, CAMERA, ALLOWED);
    }

    /** As {@link #start()}, on a machine with a microphone and no camera. */
    static Chromium startWithoutCamera() {
        return start(PERMISSIONS, NO_CAMERA, ALLOWED);
    }

    /** As {@link #start()}, in which nobody lets the page use camera or microphone. */
    static Chromium startRefusing() {
        return start(List.of(), CAMERA, REFUSED);
    }

    private static Chromium start(List<String> permissions, String... more) {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(), "No Chromium was found: install one, or set CHROMIUM to where it is.");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable.orElseThrow())
                                .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more))
                                        .toList())),
                permissions);
    }

    /** Somebody with a browser of their own, at a desk. */
    Visitor visitor() {
        return visitor(1280, 800, ColorScheme.LIGHT, "en-GB");
    }

    /** Somebody with a small telephone, in the evening. */
    Visitor visitorOnTheMove() {
        return visitor(360, 740, ColorScheme.DARK, "en-GB");
    }

    /** Somebody at a desk, by day or by night. */
    Visitor visitor(ColorScheme scheme) {
        return visitor(1280, 800, scheme, "en-GB");
    }

    /** Somebody at a desk whose browser asks for a language. */
    Visitor visitorWhoReads(String language) {
        return visitor(1280, 800, ColorScheme.LIGHT, language);
    }

    private Visitor visitor(int width, int height, ColorScheme scheme, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(RunningSystem.base().toString())
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(language)
                .setTimezoneId("Europe/Lisbon")
                .setPermissions(permissions));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        return new Visitor(page);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String given = System.getenv("CHROMIUM");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
