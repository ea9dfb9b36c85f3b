package dev.rapport.acceptance.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Chromium for all tests of a class, whose visitors are as those of {@link Chromium}. */
final class InChromium implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
    }

    Visitor visitor() {
        return started().visitor();
    }

    Visitor visitorOnTheMove() {
        return started().visitorOnTheMove();
    }

    Visitor visitor(ColorScheme scheme) {
        return started().visitor(scheme);
    }

    Visitor visitorWhoReads(String language) {
        return started().visitorWhoReads(language);
    }

    private Chromium started() {
        return Objects.requireNonNull(chromium, "Register it on the test class");
    }
}
