package dev.rapport.acceptance.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom somebody might like to meet. */
@AcceptanceTest
class SuggestionsTest {

    @Test
    void othersInTheSessionAreSuggestedWithReasonsAndNobodyWhoIsKeptAway() {
        List<Person> people = Person.signUp(DemoPeople.first(5));
        Person me = people.getFirst();
        Person blocked = people.get(1);
        me.block(blocked);
        try (Scene scene = Scene.of(me, Plan.rounds(1, "PT5M"))) {
            scene.enter(people);
            String path = scene.session().path("/suggestions/me");

            Waiting.untilAsserted("suggestions", Waiting.A_WHILE, () -> {
                Reply reply = me.api().get(path).is(200);
                List<JsonNode> items = reply.json().path("items").valueStream().toList();
                assertThat(items)
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(item.path("reasons")).isNotEmpty());
                assertThat(items)
                        .extracting(item -> item.findValue("attendeeId").asString())
                        .isSubsetOf(
                                people.subList(2, 5).stream().map(Person::id).toList());
            });
        }
    }
}
