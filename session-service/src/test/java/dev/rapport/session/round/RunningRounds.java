package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.EncounterEvent;
import dev.rapport.events.Event;
import dev.rapport.events.EventTypes;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.Topics;
import dev.rapport.session.RunningSessionService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service among the others: a test plays matching-service, and listens to what is told of rounds. */
public abstract class RunningRounds extends RunningSessionService {
    private final Matchmaker matchmaker = new Matchmaker();
    private TopicReader rounds;
    private TopicReader encounters;

    /** A room as a member sees it. */
    protected record Mine(
            String id,
            int round,
            String state,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            List<Partner> partners,
            List<Why> reasons) {}

    protected record Partner(String attendeeId, String displayName) {}

    protected record Why(String kind, String text) {}

    /** A round as the organiser sees it. */
    protected record RoundSeen(int number, String state, List<RoomSeen> rooms, List<String> sittingOut) {
        List<List<String>> members() {
            return rooms.stream().map(RoomSeen::members).toList();
        }
    }

    protected record RoomSeen(String id, List<String> members, boolean open) {}

    @BeforeEach
    void listen() {
        rounds = TopicReader.of(Topics.ROUNDS);
        encounters = TopicReader.of(Topics.ENCOUNTERS);
    }

    @AfterEach
    void hangUp() {
        rounds.close();
        encounters.close();
    }

    protected void checkIn(Planned session, Person... people) {
        for (Person one : people) {
            put(one, session.path("/attendance/me")).expectStatus().isOk();
        }
    }

    /** As profile-service tells it. */
    protected void publishCard(Person person, String displayName) {
        Card card = new Card(displayName, "", "", List.of(), List.of(), List.of(), List.of(), null, List.of());
        events.send(new ProfileChanged(person.attendeeId(), 1, false, card, null))
                .block(Duration.ofSeconds(10));
    }

    protected void steer(Person organiser, Planned session, String command) {
        post(organiser, session.path(command)).expectStatus().isOk();
    }

    /** What matching-service would hear. */
    protected RoundDue due(Planned session, int round, int wave) {
        return told(session, RoundDue.class, due -> due.round() == round && due.wave() == wave);
    }

    /** What matching-service would say to it, a part for each room. */
    protected List<RoomsPaired> pair(RoundDue due) {
        return matchmaker.answer(due);
    }

    protected void answer(List<RoomsPaired> parts) {
        parts.forEach(part -> events.send(part).block(Duration.ofSeconds(10)));
    }

    protected <E extends Event> E told(Planned session, Class<E> type) {
        return told(session, type, event -> true);
    }

    /** Waits for an event of a session and reads it as its readers do. */
    protected <E extends Event> E told(Planned session, Class<E> type, Predicate<E> wanted) {
        return read(
                topicOf(type)
                        .await(message -> message.key().equals(session.id())
                                && isOf(type, message)
                                && wanted.test(read(message, type))),
                type);
    }

    /** Everything of a kind that was told of a session until now. */
    protected <E extends Event> List<E> allTold(Planned session, Class<E> type) {
        return topicOf(type).seen(session.id()).stream()
                .filter(message -> isOf(type, message))
                .map(message -> read(message, type))
                .toList();
    }

    private TopicReader topicOf(Class<? extends Event> type) {
        return EncounterEvent.class.isAssignableFrom(type) ? encounters : rounds;
    }

    private static boolean isOf(Class<? extends Event> type, Message message) {
        return EventTypes.byName(message.type()).filter(type::equals).isPresent();
    }

    private <E extends Event> E read(Message message, Class<E> type) {
        return json.readValue(message.json(), type);
    }

    protected Mine mine(Planned session, Person who) {
        return get(who, session.path("/rooms/mine"))
                .expectStatus()
                .isOk()
                .expectBody(Mine.class)
                .returnResult()
                .getResponseBody();
    }

    protected void expectNoRoom(Planned session, Person who) {
        get(who, session.path("/rooms/mine")).expectStatus().isNoContent();
    }

    protected RoundSeen round(Person organiser, Planned session, int number) {
        RoundSeen seen = get(organiser, session.path("/rounds/" + number))
                .expectStatus()
                .isOk()
                .expectBody(RoundSeen.class)
                .returnResult()
                .getResponseBody();
        assertThat(seen.rooms()).extracting(RoomSeen::id).doesNotHaveDuplicates();
        return seen;
    }
}
