package dev.rapport.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
            "--disable-sync",
            // Fewer pictures a second than a camera's: each browser codes and decodes them with this machine's
            // processor.
            "--use-fake-device-for-media-stream=fps=5",
            "--use-fake-ui-for-media-stream");
    private static final double PATIENCE_MILLIS = 45_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Of the thread that calls it; skips the tests, saying why, where there is no Chromium. */
    static Chromium start() {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(), "No Chromium was found: install one, or set CHROMIUM to where it is.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable.orElseThrow())
                                .setArgs(ARGUMENTS)));
    }

    /** Somebody with a browser of their own, at a desk. */
    Visitor visitor() {
        return visitor(1280, 800, ColorScheme.LIGHT);
    }

    /** Somebody with a telephone, in the evening. */
    Visitor visitorOnTheMove() {
        return visitor(390, 844, ColorScheme.DARK);
    }

    private Visitor visitor(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(RunningSystem.base().toString())
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Lisbon")
                .setPermissions(List.of("camera", "microphone")));
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
