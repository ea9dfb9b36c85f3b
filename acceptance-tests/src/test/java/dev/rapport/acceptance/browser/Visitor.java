package dev.rapport.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of the page. What the page finds wrong in itself, it is asked about at the end. */
final class Visitor implements AutoCloseable {
    /** With {@code -Dimages=../docs/images} those of the documentation are made anew. */
    private static final Path IMAGES = Path.of(System.getProperty("images", "target/screenshots"));

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final double LOOK_AGAIN_MILLIS = 200;

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().startsWith("No text for")) {
                faults.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    /** Waits until this is on the page. */
    Visitor see(String testId) {
        at(testId).first().waitFor();
        return this;
    }

    /** Has the list of what is coming up grow until this stands there; others may have planned before it. */
    Visitor lookThroughSessionsFor(String text) {
        see("session-item");
        for (Locator item = page.getByText(text).first(); item.count() == 0; ) {
            int shown = at("session-item").count();
            press("pages-more");
            at("session-item").nth(shown).waitFor();
        }
        return this;
    }

    Visitor press(String testId) {
        at(testId).click();
        return this;
    }

    Visitor write(String testId, String text) {
        at(testId).fill(text);
        return this;
    }

    /** Enters words one after the other, as one does on a keyboard. */
    Visitor enter(String testId, List<String> words) {
        for (String word : words) {
            at(testId).fill(word);
            at(testId).press("Enter");
        }
        return this;
    }

    Visitor signUp(String name, String email, String password) {
        open("/sign-up");
        write("signup-name", name).write("signup-email", email).write("signup-password", password);
        return press("signup-submit");
    }

    /** Somebody who has an account already. */
    Visitor signIn(Person who) {
        open("/sign-in").write("signin-email", who.email()).write("signin-password", Person.PASSWORD);
        return press("signin-submit").see("sign-out");
    }

    /** From an invitation's code to the mirror before the door. */
    Visitor joinAsGuest(String code, DemoPerson who) {
        open("/join/" + code).see("guest-name");
        write("guest-name", who.displayName());
        enter("guest-interests", who.words("interests"));
        enter("guest-offers", who.words("offers"));
        enter("guest-seeks", who.words("seeks"));
        return press("guest-submit").see("check-in");
    }

    /** Waits until what fades in has done so: colours are measured and pictures taken then. */
    Visitor rest() {
        return until(
                "a page at rest",
                "() => document.getAnimations().every(a => a.playState !== 'running'"
                        + " || a.effect.getComputedTiming().iterations === Infinity)");
    }

    /** Waits until a script's expression is true. */
    Visitor until(String what, String expression) {
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                !Boolean.TRUE.equals(page.evaluate(expression));
                page.waitForTimeout(LOOK_AGAIN_MILLIS)) {
            assertThat(System.nanoTime()).as(what + " in time").isLessThan(end);
        }
        return this;
    }

    /** Waits until the other's picture moves. */
    Visitor seeTheOtherMoving() {
        see("remote-video");
        until("frames that arrive", "async () => (await window.rapport.stats()).framesDecoded > 5");
        until(
                "a picture that is shown",
                "() => { const video = document.querySelector('[data-testid=remote-video]');"
                        + " return video !== null && video.videoWidth > 0 && video.currentTime > 0 }");
        Object before = now();
        return until(
                "a picture that moves",
                "() => document.querySelector('[data-testid=remote-video]').currentTime > " + before);
    }

    private Object now() {
        return page.evaluate("() => document.querySelector('[data-testid=remote-video]').currentTime");
    }

    Visitor picture(String name) {
        page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
        return this;
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(faults).as("what the page found wrong in itself").isEmpty();
    }
}
