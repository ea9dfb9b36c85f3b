package dev.rapport.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A call between two whose networks let nothing through but what a TURN server relays. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class TurnTest {
    private static final List<DemoPerson> PEOPLE = DemoPeople.first(2);

    /** Of such a network a browser has no candidates but relayed ones. */
    private static final String NOTHING_BUT_RELAYS = """
            const Direct = RTCPeerConnection;
            window.RTCPeerConnection = class extends Direct {
              constructor(settings) { super({ ...settings, iceTransportPolicy: 'relay' }) }
            };""";

    private static final String HAS_TURN =
            "() => (window.rapport.room?.room.media.iceServers ?? []).some(({ credential }) => credential)";

    private static final String KIND_OF_PATH = """
            async () => {
              const stats = await window.rapport.peers[0].getStats();
              const pair = [...stats.values()].find(({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded');
              return stats.get(pair.localCandidateId).candidateType;
            }""";

    @Test
    void goesOverTheRelayWithCredentialsThatExpire() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT3M"));
        try (Chromium chromium = Chromium.start();
                Visitor mira = chromium.visitor();
                Visitor ana = chromium.visitor()) {
            mira.page().addInitScript(NOTHING_BUT_RELAYS);
            ana.page().addInitScript(NOTHING_BUT_RELAYS);
            mira.joinAsGuest(session.joinCode(), PEOPLE.get(0))
                    .press("check-in")
                    .see("lobby");
            ana.joinAsGuest(session.joinCode(), PEOPLE.get(1)).press("check-in").see("lobby");
            session.start();
            mira.see("room");
            Assumptions.assumeTrue(
                    Boolean.TRUE.equals(mira.page().evaluate(HAS_TURN)),
                    "This system has no TURN server: install coturn, or set RAPPORT_TURN and RAPPORT_TURN_SECRET.");

            mira.seeTheOtherMoving();
            ana.seeTheOtherMoving();

            assertThat(mira.page().evaluate(KIND_OF_PATH)).isEqualTo("relay");
            assertThat(ana.page().evaluate(KIND_OF_PATH)).isEqualTo("relay");
        } finally {
            session.steer("end");
        }
    }
}
