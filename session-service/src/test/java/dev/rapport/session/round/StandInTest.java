package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StandInTest extends RunningRounds {
    @Autowired
    StandInListener standIn;

    @Test
    void opensTheRoomsThatTheInstanceThatWasToOpenThemHasNot() {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of("breakLength", "PT0S"));
        checkIn(session, somebody("Ada"), somebody("Ben"));
        steer(olga, session, "/start");
        List<RoomsPaired> answer = pair(due(session, 1, 0));

        answer.forEach(standIn::on);

        told(session, RoundStarted.class);
        assertThat(round(olga, session, 1).members())
                .containsExactly(answer.getFirst().rooms().getFirst().members());
        answer.forEach(standIn::on);
        answer(answer);
        steer(olga, session, "/end");
        assertThat(allTold(session, RoundPaired.class)).hasSize(1);
    }
}
