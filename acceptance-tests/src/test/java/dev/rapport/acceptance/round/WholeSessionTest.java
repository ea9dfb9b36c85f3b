package dev.rapport.acceptance.round;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Reason;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.RoundView.Table;
import dev.rapport.acceptance.round.WholeSession.Seen;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The main job: forty people, five rounds of ten seconds. */
@AcceptanceTest
@Order(1)
@ResourceLock(AcceptanceTest.PROCESSOR)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeSessionTest {
    private static final int PEOPLE = 40;
    private static final int ROUNDS = 5;
    private static final Duration ON_TIME = Duration.ofSeconds(1);

    private WholeSession whole;

    @BeforeAll
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void hold() {
        whole = WholeSession.hold(DemoPeople.first(PEOPLE), ROUNDS);
    }

    @AfterAll
    void letGo() {
        if (whole != null) {
            whole.close();
        }
    }

    @Test
    void everybodyIsInExactlyOneRoomInEveryRound() {
        Set<String> everybody = whole.attendees().stream().map(Attendee::id).collect(toSet());
        for (Seen round : whole.rounds()) {
            List<String> seats = round.organisers().rooms().stream()
                    .flatMap(room -> room.members().stream())
                    .toList();
            assertThat(seats)
                    .as("round %d", round.number())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(everybody);
            assertThat(round.organisers().rooms())
                    .allSatisfy(room -> assertThat(room.members()).hasSize(2));
            assertThat(round.organisers().sittingOut()).isEmpty();
        }
    }

    @Test
    void whatAnAttendeeIsToldWhatTheyAskAndWhatTheOrganiserSeesIsTheSame() {
        for (Seen round : whole.rounds()) {
            for (Attendee attendee : whole.attendees()) {
                Room told = round.told().get(attendee);
                Room asked = round.asked().get(attendee).orElseThrow();
                Table seen = round.organisers().rooms().stream()
                        .filter(room -> room.members().contains(attendee.id()))
                        .findFirst()
                        .orElseThrow();
                Set<String> others = new HashSet<>(seen.members());
                others.remove(attendee.id());

                assertThat(told.id()).isEqualTo(seen.id()).isEqualTo(asked.id());
                assertThat(told.partnerIds()).isEqualTo(others).isEqualTo(asked.partnerIds());
                assertThat(told.reasons()).isEqualTo(asked.reasons());
                assertThat(told.endsAt()).isEqualTo(round.organisers().endsAt()).isEqualTo(asked.endsAt());
            }
        }
    }

    @Test
    void nobodyMeetsAnybodyTwice() {
        assertThat(pairs()).hasSize(PEOPLE / 2 * ROUNDS).doesNotHaveDuplicates();
    }

    @Test
    void whoKeptAwayFromEachOtherNeverMeets() {
        assertThat(whole.blocked()).hasSize(2);
        assertThat(pairs()).doesNotContainAnyElementsOf(whole.blocked());
    }

    @Test
    void everyRoomHasAReasonAndAllReasonsAreTrue() {
        for (Seen round : whole.rounds()) {
            round.told().forEach((attendee, room) -> {
                DemoPerson me = whole.profile(attendee.id());
                DemoPerson partner = whole.profile(room.partnerIds().iterator().next());
                assertThat(room.reasons())
                        .as("%s with %s", me.displayName(), partner.displayName())
                        .isNotEmpty()
                        .allMatch(reason -> Truth.of(reason, me, partner));
            });
            for (Table room : round.organisers().rooms()) {
                assertThat(room.reasons()).isNotEmpty().extracting(Reason::kind).doesNotContain("");
            }
        }
    }

    @Test
    void aRoomShowsThePartnersCardAndHowToBegin() {
        for (Seen round : whole.rounds()) {
            for (Room room : round.told().values()) {
                DemoPerson partner = whole.profile(room.partnerIds().iterator().next());
                assertThat(room.partners().getFirst().path("displayName").asString())
                        .isEqualTo(partner.displayName());
                assertThat(room.partners().getFirst().path("headline"))
                        .isEqualTo(partner.data().path("headline"));
                assertThat(room.partners().getFirst().path("interests"))
                        .isEqualTo(partner.data().path("interests"));
                assertThat(room.json().path("icebreakers")).isNotEmpty();
                assertThat(room.json().path("media").path("kind").asString()).isNotBlank();
                assertThat(room.signal()).isEqualTo(room.path("/signal"));
            }
        }
    }

    @Test
    void roundsEndOnTime() {
        Duration ahead = whole.session().clockAhead();
        for (Seen round : whole.rounds()) {
            Instant end = round.organisers().endsAt();
            for (Attendee attendee : whole.attendees()) {
                LiveEvent ended = ended(attendee, round.number());
                Instant heard = ended.receivedAt().plus(ahead);
                assertThat(Duration.between(end, heard).abs())
                        .as("end of round %d for %s", round.number(), attendee)
                        .isLessThan(ON_TIME);
                assertThat(ended.data().path("roomId").asString())
                        .isEqualTo(round.told().get(attendee).id());
                assertThat(ended.data().path("last").asBoolean()).isEqualTo(round.number() == ROUNDS);
            }
        }
    }

    @Test
    void everybodySeesWhomTheyMeetAndWhyBeforeTheRoomOpens() {
        for (Seen round : whole.rounds().subList(1, ROUNDS)) {
            for (Attendee attendee : whole.attendees()) {
                Room preview = previewBeforeOpening(attendee, round.number())
                        .orElseThrow(
                                () -> new AssertionError(attendee + " saw nothing before round " + round.number()));
                Room room = round.told().get(attendee);
                assertThat(preview.partners()).isEqualTo(room.partners());
                assertThat(preview.reasons()).isNotEmpty().isEqualTo(room.reasons());
            }
        }
    }

    @Test
    void feedbackIsTakenAndShownToNobody() {
        for (Seen round : whole.rounds()) {
            round.feedback().forEach(reply -> reply.ok());
            String organisers = whole.session()
                    .organiser()
                    .api()
                    .get(whole.session().path("/rounds/" + round.number()))
                    .body();
            assertThat(organisers).doesNotContain(WholeSession.NOTE);
        }
        for (Attendee attendee : whole.attendees()) {
            assertThat(attendee.feed().events())
                    .noneMatch(event -> event.data().toString().contains(WholeSession.NOTE));
        }
    }

    @Test
    void theOrganiserIsToldWhatItBroughtInNumbersAlone() {
        JsonNode report = report();

        assertThat(report.path("attendees").asInt()).isEqualTo(PEOPLE);
        assertThat(report.path("peopleMet").path("minimum").asInt()).isEqualTo(ROUNDS);
        assertThat(report.path("repeats").asInt()).isZero();
        assertThat(report.path("rounds")).hasSize(ROUNDS);
        isSpread(report.path("affinity"));
        report.path("rounds").forEach(round -> isSpread(round.path("affinity")));
        assertThat(report.path("feedback").path("given").asInt()).isEqualTo(PEOPLE * ROUNDS);
        assertThat(report.path("feedback").path("ratings").path("4").asInt()).isEqualTo(PEOPLE * ROUNDS);
        assertThat(report.path("feedback").path("again").asDouble()).isEqualTo(1);
        for (Attendee attendee : whole.attendees()) {
            assertThat(report.toString()).doesNotContain(attendee.id());
        }
        assertThat(report.toString()).doesNotContain(WholeSession.NOTE);
    }

    @Test
    void theOrganiserIsToldHowMuchBetterThanByLotTheyWereSeated() {
        JsonNode report = report();

        double lot = report.path("chance").asDouble();
        assertThat(lot).isPositive();
        assertThat(report.path("affinity").path("mean").asDouble()).isGreaterThan(1.2 * lot);
        report.path("rounds")
                .forEach(round -> assertThat(round.path("chance").asDouble()).isBetween(0.5 * lot, 2 * lot));
    }

    @Test
    void theOrganiserIsToldHowManyWereThereOverTheSession() {
        JsonNode turnout = report().path("turnout");

        assertThat(turnout).hasSizeGreaterThan(ROUNDS / 2);
        assertThat(turnout.valueStream().map(count -> count.path("people").asInt()))
                .allMatch(people -> people <= PEOPLE)
                .contains(PEOPLE);
    }

    @Test
    void theOrganiserIsToldHowManyConnectionsCameOfIt() {
        Seen first = whole.rounds().getFirst();
        first.told()
                .forEach((attendee, room) -> attendee.person()
                        .api()
                        .put("/api/profiles/me/connections/"
                                + room.partnerIds().iterator().next())
                        .ok());

        JsonNode connections = Waiting.forValue(
                "all connections",
                Waiting.SOON,
                () -> Optional.of(report().path("connections"))
                        .filter(known -> known.path("made").asInt() == PEOPLE / 2));

        assertThat(connections.path("wishing").asInt()).isEqualTo(PEOPLE);
        assertThat(connections.path("each")).hasSize(PEOPLE).allMatch(one -> one.asInt() == 1);
    }

    private JsonNode report() {
        return whole.session()
                .organiser()
                .api()
                .get(whole.session().path("/report"))
                .is(200)
                .json();
    }

    private static void isSpread(JsonNode affinity) {
        double least = affinity.path("minimum").asDouble();
        double low = affinity.path("fifthPercentile").asDouble();
        double mean = affinity.path("mean").asDouble();
        assertThat(List.of(least, low, mean)).isSorted().allMatch(value -> value >= 0 && value < 1);
        assertThat(mean).isPositive();
    }

    @Test
    void theSessionEndsByItself() {
        assertThat(whole.session().state()).isEqualTo("ended");
        for (Attendee attendee : whole.attendees()) {
            assertThat(attendee.feed().events("session-ended")).hasSize(1);
            assertThat(attendee.room()).isEmpty();
        }
    }

    private List<Set<String>> pairs() {
        List<Set<String>> pairs = new ArrayList<>();
        for (Seen round : whole.rounds()) {
            round.organisers().rooms().forEach(room -> pairs.add(room.members()));
        }
        return pairs;
    }

    private static LiveEvent ended(Attendee attendee, int round) {
        return attendee.feed()
                .events("round-ended")
                .filter(event -> event.data().path("round").asInt() == round)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Room> previewBeforeOpening(Attendee attendee, int round) {
        return attendee.feed().events().stream()
                .filter(event -> event.data().path("round").asInt() == round)
                .takeWhile(event -> !(event.is("room")
                        && event.data().path("state").asString().equals("open")))
                .filter(event -> event.is("pairing-preview"))
                .reduce((earlier, later) -> later)
                .map(event -> Room.of(event.data()));
    }
}
