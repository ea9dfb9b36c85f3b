package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** An organiser looks at who has not been paired well yet, on a small telephone. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class AffinitiesOnThePageTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(5);

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void whoSatOutComesFirstInTheListAndEverybodyIsInThePicture() {
        Person organiser = Person.signUp("Olga");
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M").oddOneSitsOut());
                Visitor olga = chromium.visitorOnTheMove()) {
            scene.guests(PEOPLE);
            olga.signIn(organiser)
                    .open("/sessions/" + scene.session().id() + "/live")
                    .see("organiser");
            olga.at("affinities").locator("summary").click();
            assertThat(olga.see("affinity").at("affinity")).hasCount(5);
            assertThat(olga.at("affinity").first()).containsText("No round yet.");

            scene.session().start();
            String out = scene.session().awaitRound(1).sittingOut().iterator().next();
            String name = scene.attendees().stream()
                    .filter(attendee -> attendee.id().equals(out))
                    .findFirst()
                    .orElseThrow()
                    .person()
                    .name();

            assertThat(olga.at("affinity").first()).containsText(name);
            assertThat(olga.at("affinity").first()).containsText("Sat out once.");
            assertThat(olga.at("affinities-picture").locator("circle")).hasCount(5);
            assertThat((Boolean) olga.rest()
                            .page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing is wider than the telephone")
                    .isTrue();
            olga.at("affinities").scrollIntoViewIfNeeded();
            olga.picture("affinities");

            JsonNode answer = organiser
                    .api()
                    .get(scene.session().path("/affinities"))
                    .is(200)
                    .json();
            assertThat(answer.path("people").asInt()).isEqualTo(5);
            assertThat(answer.path("items")
                            .get(0)
                            .path("attendee")
                            .path("attendeeId")
                            .asString())
                    .isEqualTo(out);
            assertThat(answer.path("items")
                            .valueStream()
                            .flatMap(item -> item.path("partners").valueStream()))
                    .isNotEmpty()
                    .noneMatch(partner -> partner.has("affinity"));
            scene.attendee(0)
                    .person()
                    .api()
                    .get(scene.session().path("/affinities"))
                    .refusal(403);
        }
    }
}
