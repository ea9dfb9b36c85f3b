package dev.rapport.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TopicTest {
    private static final DemoPerson ME = new DemoPerson(json("{'interests': ['Slow travel', 'hiking']}"));
    private static final JsonNode CARD = json(
            "{'interests': ['slow travel', 'walking'], 'offers': ['website copy'], 'seeks': ['bookkeeping', 'hiking']}");

    @Test
    void isTheInterestThatBothNamed() {
        assertThat(topic("common-ground", "You both named “slow travel”. Nobody else here did."))
                .map(Topic::sentence)
                .hasValue("I see that “slow travel” is on both our cards.");
    }

    @Test
    void doesNotClaimAnInterestOfTheOtherThatIsOnlyNearToMine() {
        assertThat(topic("common-ground", "You named “hiking”, Mira named “walking”."))
                .map(Topic::sentence)
                .hasValue("You named “walking”, I see. That is close to something on my own card.");
    }

    @Test
    void isTheWordOfTheOtherWhereTheyOfferWhatISeek() {
        assertThat(topic("seek", "Mira offers “website copy”. You seek “copywriting”."))
                .map(Topic::word)
                .hasValue("website copy");
    }

    @Test
    void isTheWordOfTheOtherWhereTheySeekWhatIOffer() {
        assertThat(topic("give", "You offer “bookkeeping for studios”. Mira seeks “bookkeeping”."))
                .map(Topic::word)
                .hasValue("bookkeeping");
    }

    @Test
    void isNothingWhereTheReasonIsALanguageOrBetweenOthers() {
        assertThat(topic("language", "You both speak Swedish.")).isEmpty();
        assertThat(topic("give", "Ana offers “tea”. Mira seeks “bookkeeping”.")).isEmpty();
    }

    private static Optional<Topic> topic(String kind, String text) {
        return Topic.of(ME, CARD, json("[{'kind': '" + kind + "', 'text': '" + text + "'}]"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
