package dev.rapport.matching.round;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.Topics;
import dev.rapport.matching.RunningMatchingService;
import dev.rapport.matching.Someone;
import dev.rapport.matching.pairing.Pair;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The service among the others: a test plays session-service, which asks for rooms and listens to the answer. */
abstract class RunningPairings extends RunningMatchingService {
    static final PairingRules PAIRS = new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED);

    String session = newId();
    private TopicReader pairings;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void listen() {
        pairings = TopicReader.of(Topics.PAIRINGS);
    }

    @AfterEach
    void hangUp() {
        pairings.close();
    }

    RoundDue due(int round, Collection<Someone> present) {
        return due(round, 0, present, List.of());
    }

    RoundDue due(int round, int wave, Collection<Someone> present, List<OpenRoom> open) {
        return due(
                round,
                wave,
                PAIRS,
                present.stream().map(one -> new Present(one.id(), 0)).toList(),
                open);
    }

    RoundDue due(int round, int wave, PairingRules rules, List<Present> present, List<OpenRoom> open) {
        return new RoundDue(session, round, wave, 1, round, rules, present, open, List.of());
    }

    /** A wave of an open floor where people wait for at most twenty seconds and have done so for a while. */
    RoundDue onAnOpenFloor(int wave, Duration waited, List<Someone> ready, Someone... busy) {
        return new RoundDue(
                session,
                1,
                wave,
                1,
                wave,
                new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED, Map.of(), Duration.ofSeconds(20)),
                ready.stream().map(one -> new Present(one.id(), 0, waited)).toList(),
                List.of(),
                List.of(),
                Stream.of(busy).map(Someone::id).toList(),
                null);
    }

    /** All parts of the answer. */
    List<RoomsPaired> ask(RoundDue due) {
        tell(due);
        return awaitAnswer(due);
    }

    /** The rooms of the next round of these people. */
    List<PairedRoom> askRooms(int round, Collection<Someone> present) {
        return rooms(ask(due(round, present)));
    }

    List<PairedRoom> askRooms(int round, Someone... present) {
        return askRooms(round, List.of(present));
    }

    List<RoomsPaired> awaitAnswer(RoundDue due) {
        RoomsPaired first = awaitPart(due, 0);
        return IntStream.range(0, first.parts())
                .mapToObj(part -> awaitPart(due, part))
                .toList();
    }

    private RoomsPaired awaitPart(RoundDue due, int part) {
        return read(pairings.await(message -> {
            if (!message.key().equals(session)) {
                return false;
            }
            RoomsPaired told = read(message);
            return told.round() == due.round() && told.wave() == due.wave() && told.part() == part;
        }));
    }

    /** Everything that was told of this session so far. */
    List<RoomsPaired> heard() {
        return pairings.seen(session).stream().map(this::read).toList();
    }

    private RoomsPaired read(Message message) {
        return json.readValue(message.json(), RoomsPaired.class);
    }

    static List<PairedRoom> rooms(List<RoomsPaired> answer) {
        return answer.stream().flatMap(part -> part.rooms().stream()).toList();
    }

    /** Who is together in rooms of two. */
    static List<Pair> pairs(List<PairedRoom> rooms) {
        return rooms.stream()
                .map(PairedRoom::members)
                .map(members -> new Pair(members.getFirst(), members.getLast()))
                .toList();
    }
}
