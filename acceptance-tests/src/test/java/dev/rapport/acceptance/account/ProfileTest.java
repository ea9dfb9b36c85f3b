package dev.rapport.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people tell of themselves, and to whom it is shown. */
@AcceptanceTest
class ProfileTest {
    private final DemoPerson mira = DemoPeople.first(1).getFirst();

    @Test
    void aProfileIsKeptAsItWasWritten() {
        Person person = Person.signUp(mira);

        JsonNode mine = person.api().get("/api/profiles/me").is(200).json();

        for (String text : List.of("displayName", "headline", "about", "timeZone")) {
            assertThat(mine.path(text)).as(text).isEqualTo(mira.data().path(text));
        }
        for (String list : List.of("interests", "offers", "seeks", "languages", "links")) {
            assertThat(mine.path(list)).as(list).isEqualTo(mira.data().path(list));
        }
        JsonNode asking = mine.path("terms").path("asking");
        assertThat(asking.path("amount").asDouble()).isEqualTo(65);
        assertThat(asking.path("currency").asString()).isEqualTo("EUR");
        assertThat(asking.path("per").asString()).isEqualTo("hour");
    }

    @Test
    void wordsOfAllScriptsAreKept() {
        Person person = Person.signUp("Žofie 山田 👩🏽‍🚀");
        Map<String, Object> words = new HashMap<>();
        words.put("displayName", "Žofie 山田 👩🏽‍🚀");
        words.put("about", "<script>alert('hi')</script> & “quotes”\nand lines");
        words.put("interests", List.of("čeština", "俳句", "العود", "C++ & <b>Rust</b>"));

        person.api().put("/api/profiles/me", words).ok();

        JsonNode mine = person.api().get("/api/profiles/me").is(200).json();
        assertThat(mine.path("displayName").asString()).isEqualTo(words.get("displayName"));
        assertThat(mine.path("about").asString()).isEqualTo(words.get("about"));
        assertThat(mine.path("interests").valueStream().map(JsonNode::asString).toList())
                .isEqualTo(words.get("interests"));
    }

    @Test
    void termsAreShownToTheirOwnerOnly() {
        Person owner = Person.signUp(mira);
        Person other = Person.signUp("Ada");

        JsonNode card = other.api().get("/api/profiles/" + owner.id()).is(200).json();

        assertThat(card.path("displayName").asString()).isEqualTo(mira.displayName());
        assertThat(card.has("terms")).isFalse();
        assertThat(card.toString()).doesNotContain("EUR", "asking", owner.email());
    }

    @Test
    void termsAreNotOnTheCardThatAPartnerSees() {
        List<Person> two = Person.signUp(DemoPeople.first(2));
        Person organiser = two.getFirst();
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M"))) {
            scene.enter(two);
            scene.inFirstRound();

            for (Room room : scene.awaitRound(1)) {
                assertThat(room.partners()).hasSize(1).noneMatch(card -> card.has("terms"));
                assertThat(room.json().toString()).doesNotContain("asking", "paying", "@acceptance.example");
            }
        }
    }

    @Test
    void aBlockHidesEachFromTheOtherUntilItIsTakenBack() {
        Person ada = Person.signUp("Ada");
        Person bob = Person.signUp("Bob");
        bob.api().get("/api/profiles/" + ada.id()).is(200);

        ada.block(bob);
        ada.block(bob);

        bob.api().get("/api/profiles/" + ada.id()).refusal(404);
        ada.api().get("/api/profiles/" + bob.id()).refusal(404);

        ada.unblock(bob);

        bob.api().get("/api/profiles/" + ada.id()).is(200);
        ada.api().get("/api/profiles/" + bob.id()).is(200);
    }

    @Test
    void aBlockLooksToTheOtherLikeSomebodyWhoIsNotThere() {
        Person ada = Person.signUp("Ada");
        Person bob = Person.signUp("Bob");
        ada.block(bob);

        JsonNode blocked = bob.api().get("/api/profiles/" + ada.id()).refusal(404);
        JsonNode unknown = bob.api().get("/api/profiles/nobody-has-this-id").refusal(404);

        assertThat(blocked.path("type")).isEqualTo(unknown.path("type"));
        assertThat(blocked.path("title")).isEqualTo(unknown.path("title"));
    }
}
