package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Takes the pictures of the main pages: into {@code target/screenshots}, or with {@code -Dimages=../docs/images} those
 * of the documentation. Whoever is in them is drawn.
 */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class PicturesTest {
    private static final List<DemoPerson> OTHERS = DemoPeople.first(8).subList(2, 8);
    private static final Map<String, Object> MIRA = Map.of(
            "displayName", "Mira Lindqvist",
            "headline", "Copywriter for small brands",
            "interests", List.of("slow travel", "podcasts", "typography"),
            "offers", List.of("website copy"),
            "seeks", List.of("bookkeeping"),
            "languages", List.of("en", "sv"),
            "timeZone", "Europe/Stockholm");
    private static final Map<String, Object> ANA = Map.of(
            "displayName",
            "Ana Silva",
            "headline",
            "Bookkeeper for small studios",
            "about",
            "I keep the books of eleven studios and the peace in most of them.",
            "interests",
            List.of("slow travel", "podcasts", "sourdough"),
            "offers",
            List.of("bookkeeping for small studios"),
            "seeks",
            List.of("website copy"),
            "languages",
            List.of("en", "pt"),
            "timeZone",
            "Europe/Lisbon");

    private static final String DRAWN = """
            const face = new Image();
            face.src = 'data:image/svg+xml;base64,%s';
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async wanted => {
              const stream = await ask(wanted);
              if (!wanted.video) return stream;
              const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
              const pen = canvas.getContext('2d');
              setInterval(() => pen.drawImage(face, 0, 0), 100);
              stream.getVideoTracks().forEach(track => (track.stop(), stream.removeTrack(track)));
              stream.addTrack(canvas.captureStream(10).getVideoTracks()[0]);
              return stream;
            };""";

    @Test
    void ofTheMainPages() {
        Person olga = Person.signUp("Olga Petrova");
        Session session = Session.schedule(
                olga,
                Plan.rounds(1, "PT5M")
                        .with("title", "Freelancers’ Thursday")
                        .with(
                                "description",
                                "An hour for those who work alone and like it, and would like company all the same.")
                        .with("topics", List.of("freelancing", "small studios")));
        List<Person> others = Person.signUp(OTHERS);
        Person[] two = {person("Mira Lindqvist", MIRA), person("Ana Silva", ANA)};
        try (Chromium chromium = Chromium.start();
                Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitorOnTheMove()) {
            mira.page().addInitScript(drawn("mira"));
            ana.page().addInitScript(drawn("ana"));
            List<Attendee> here = Together.map(others, other -> Attendee.enter(other, session));
            mira.open("/").see("session-item").rest().picture("home");
            ana.open("/join/" + session.joinCode())
                    .see("shared-interests")
                    .rest()
                    .picture("landing-phone");
            mira.signIn(two[0]).open("/profile").see("profile-preview").rest().picture("profile");
            ana.signIn(two[1]);
            mira.open(page(session)).see("local-video").rest().picture("doorway");
            mira.press("check-in").see("suggestions");
            ana.open(page(session)).press("check-in").see("lobby");
            assertThat(mira.at("attendee")).hasCount(8);
            mira.rest().picture("lobby");
            here.forEach(Attendee::checkOut);
            assertThat(mira.at("attendee")).hasCount(2);
            session.start();
            mira.see("preview").rest().picture("preview");
            talk(mira, ana);
            session.end();
            mira.see("met-person").rest().picture("ended");
            ana.see("met-person").rest().picture("ended-phone");
        } finally {
            session.steer("end");
        }
    }

    private static void talk(Visitor mira, Visitor ana) {
        mira.see("room").seeTheOtherMoving();
        ana.seeTheOtherMoving().press("toggle-chat");
        ana.write("chat-input", "Your podcast tip was a treat.").press("chat-send");
        ana.press("toggle-chat");
        mira.see("chat-line").rest().picture("room");
        ana.rest().picture("room-phone");
        mira.at("language").selectOption("zh");
        mira.see("room").seeTheOtherMoving().rest().picture("room-zh");
        mira.at("language").selectOption("en");
        mira.see("room").press("touch");
        ana.press("touch");
    }

    private static Person person(String name, Map<String, Object> profile) {
        Person person = Person.signUp(name);
        person.api().put("/api/profiles/me", profile).ok();
        return person;
    }

    private static String page(Session session) {
        return "/sessions/" + session.id() + "/live";
    }

    private static String drawn(String who) {
        try (var file = PicturesTest.class.getResourceAsStream("/pictures/" + who + ".svg")) {
            return DRAWN.formatted(Base64.getEncoder().encodeToString(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
