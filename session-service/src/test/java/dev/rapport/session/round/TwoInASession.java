package dev.rapport.session.round;

import dev.rapport.events.RoundEvent.RoundStarted;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ada and Bob have checked in to a session of Olga's that has not begun; it is ended behind each test. */
public abstract class TwoInASession extends RunningRounds {
    protected Person olga;
    protected Person ada;
    protected Person bob;
    protected Planned session;

    @BeforeEach
    void checkIn() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        bob = somebody("Bob");
        session = schedule(olga, Map.of("breakLength", "PT0S"));
        checkIn(session, ada, bob);
    }

    @AfterEach
    void end() {
        steer(olga, session, "/end");
    }

    /** The first round begins with the two in this room. */
    protected String openRoom() {
        steer(olga, session, "/start");
        answer(pair(due(session, 1, 0)));
        told(session, RoundStarted.class);
        return mine(session, ada).id();
    }
}
