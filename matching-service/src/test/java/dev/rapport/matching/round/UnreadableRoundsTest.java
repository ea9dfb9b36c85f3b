package dev.rapport.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import dev.rapport.matching.Someone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes with the id of a session stands before its next round: on the same partition. */
class UnreadableRoundsTest extends RunningPairings {
    private static final String DUE = "rapport.round.due.v1";

    @ParameterizedTest
    @ValueSource(strings = {"{no event", "", "[]", "{\"round\":\"first\"}", "{\"rules\":{\"roomSize\":{}}}"})
    void areSetAsideAndDoNotHoldUpTheNext(String garbage) {
        tellText(Topics.ROUNDS, session, null, garbage);
        tellText(Topics.ROUNDS, session, DUE, garbage);

        assertNextIsAnswered();
        assertThat(deadLetters()).extracting(Message::json).containsExactly(garbage, garbage);
    }

    @Test
    void areSetAsideWhenTheyLackWhatARoundNeeds() {
        String nobody = "{\"sessionId\":\"" + session + "\",\"round\":1,\"wave\":0,\"seed\":1}";
        tellText(Topics.ROUNDS, session, DUE, nobody);

        assertNextIsAnswered();
        assertThat(deadLetters()).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo(DUE);
            assertThat(message.json()).contains(session);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapport.round.unheard-of.v1", "rapport.round.due.v2", "some.thing"})
    void areSkippedWhenALaterVersionSendsThem(String type) {
        tellText(Topics.ROUNDS, session, type, "{\"unheard\":\"of\"}");
        tellText(Topics.ROUNDS, session, null, "the next to be set aside");

        assertNextIsAnswered();
        assertThat(deadLetters()).extracting(Message::json).containsExactly("the next to be set aside");
    }

    private void assertNextIsAnswered() {
        List<Someone> two = List.of(somebody(), somebody());
        tellProfiles(two);
        assertThat(askRooms(1, two))
                .singleElement()
                .satisfies(room -> assertThat(room.members()).containsExactlyInAnyOrderElementsOf(ids(two)));
        assertThat(heard()).hasSize(1);
    }

    /** What was set aside of this session. */
    private List<Message> deadLetters() {
        try (TopicReader reader = TopicReader.of(Topics.deadLetters(Topics.ROUNDS))) {
            reader.await(message -> message.key().equals(session));
            return reader.seen(session);
        }
    }
}
