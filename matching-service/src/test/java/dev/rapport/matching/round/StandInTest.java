package dev.rapport.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.Someone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StandInTest extends RunningPairings {
    @Autowired
    StandInListener standIn;

    @Test
    void answersWhatTheInstanceThatWasToAnswerHasNot() {
        List<Someone> two = List.of(somebody(), somebody());
        tellProfiles(two);
        RoundDue due = due(1, two);

        standIn.on(due);

        assertThat(rooms(awaitAnswer(due)))
                .singleElement()
                .satisfies(room -> assertThat(room.members()).containsExactlyInAnyOrderElementsOf(ids(two)));
    }

    @Test
    void saysNothingWhereItHasBeenAnswered() {
        List<Someone> two = List.of(somebody(), somebody());
        tellProfiles(two);
        ask(due(1, two));

        standIn.on(due(1, two));
        standIn.on(due(2, two));

        awaitAnswer(due(2, two));
        assertThat(heard()).extracting(answer -> answer.round()).containsExactly(1, 2);
    }
}
