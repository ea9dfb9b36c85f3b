package dev.rapport.matching.round;

import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.Topics;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.attendee.BlockStore;
import dev.rapport.matching.attendee.ConnectionStore;
import dev.rapport.matching.attendee.Profile;
import dev.rapport.matching.attendee.ProfileStore;
import dev.rapport.matching.encounter.EncounterStore;
import dev.rapport.matching.encounter.History;
import dev.rapport.matching.meaning.ThesaurusStore;
import dev.rapport.matching.pairing.Background;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.Pairing;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import dev.rapport.matching.pairing.PairingTask.OpenRoom;
import dev.rapport.matching.pairing.PairingTask.Person;
import dev.rapport.matching.pairing.PairingTask.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A round is due: decides who meets whom, once, and answers. */
@Component
class RoundDueListener {
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** Profiles of the last to join may still be on their way; a round waits no longer for them. */
    private static final Duration WAIT_FOR_PROFILES = Duration.ofMillis(500);

    private final ProfileStore profiles;
    private final BlockStore blocks;
    private final ConnectionStore connections;
    private final EncounterStore encounters;
    private final PairingStore pairings;
    private final ThesaurusStore thesaurus;
    private final PairingEngine engine;
    /** What is being answered: whoever stands in for another instance does not do this one's work twice. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    RoundDueListener(
            ProfileStore profiles,
            BlockStore blocks,
            ConnectionStore connections,
            EncounterStore encounters,
            PairingStore pairings,
            ThesaurusStore thesaurus,
            PairingEngine engine) {
        this.profiles = profiles;
        this.blocks = blocks;
        this.connections = connections;
        this.encounters = encounters;
        this.pairings = pairings;
        this.thesaurus = thesaurus;
        this.engine = engine;
    }

    @KafkaListener(topics = Topics.ROUNDS, groupId = "matching-service-rounds")
    void on(RoundEvent event) {
        if (event instanceof RoundDue due) {
            answer(due);
        }
    }

    /** Does nothing where it has been answered, or is being answered here. */
    void answerUnlessUnderWay(RoundDue due) {
        if (!underWay.contains(name(due))) {
            answer(due);
        }
    }

    private void answer(RoundDue due) {
        underWay.add(name(due));
        try {
            answerUnlessAnswered(due);
        } finally {
            underWay.remove(name(due));
        }
    }

    private static String name(RoundDue due) {
        return due.sessionId() + "/" + due.round() + "/" + due.wave();
    }

    private void answerUnlessAnswered(RoundDue due) {
        SessionPairings decided = pairings.upTo(due.sessionId(), due.round())
                .blockOptional(AT_MOST)
                .orElseThrow();
        if (decided.hasAnswered(due)) {
            return;
        }
        List<String> everybody = Stream.concat(
                        due.present().stream().map(present -> present.attendeeId()),
                        Stream.concat(due.open().stream().flatMap(room -> room.members().stream()), busy(due)))
                .distinct()
                .toList();
        Mono<Map<String, Profile>> known = known(everybody).cache();
        PairingTask task = Mono.zip(
                        known,
                        blocks.by(everybody),
                        connections.among(everybody),
                        encounters.among(everybody, due.sessionId()),
                        known.flatMap(this::meanings))
                .map(people -> task(
                        due, people.getT1(), people.getT2(), people.getT3(), people.getT4(), decided, people.getT5()))
                .blockOptional(AT_MOST)
                .orElseThrow();
        // On this thread, which has nothing else to do: a crowd takes its time.
        Pairing pairing = engine.pair(task);
        pairings.save(due, pairing).block(AT_MOST);
    }

    private Mono<Map<String, Profile>> known(List<String> everybody) {
        Mono<Map<String, Profile>> found = Mono.defer(() -> profiles.of(everybody));
        return found.filter(all -> all.size() == everybody.size())
                .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN).take(WAIT_FOR_PROFILES))
                .switchIfEmpty(found);
    }

    private Mono<Thesaurus> meanings(Map<String, Profile> people) {
        return thesaurus.of(people.values().stream().map(Profile::traits).toList());
    }

    private static PairingTask task(
            RoundDue due,
            Map<String, Profile> profiles,
            Set<Pair> blocked,
            Set<Pair> connected,
            History history,
            SessionPairings sofar,
            Thesaurus thesaurus) {
        return new PairingTask(
                due.seed(),
                due.rules(),
                // A repair is for this round only.
                due.wave() == 0 ? Objects.requireNonNullElse(due.roundsLeft(), 1) : 1,
                due.present().stream()
                        .map(present -> new Person(traits(profiles, present.attendeeId()), present.oddTurns()))
                        .toList(),
                due.open().stream()
                        .map(room -> new OpenRoom(
                                room.roomId(),
                                room.members().stream()
                                        .map(member -> traits(profiles, member))
                                        .toList()))
                        .toList(),
                sofar.met(),
                blocked,
                due.passed().stream()
                        .map(passed -> new Pair(passed.attendeeId(), passed.otherId()))
                        .collect(Collectors.toSet()),
                history.met(),
                history.reluctant(),
                thesaurus,
                waiting(due, profiles),
                groups(due),
                new Background(connected, history.sessions(), history.tastes()),
                sofar.means(),
                due.wanted() == null ? List.of() : due.wanted().together());
    }

    private static @Nullable Waiting waiting(RoundDue due, Map<String, Profile> profiles) {
        Duration longest = due.rules().longestWait();
        return longest == null
                ? null
                : new Waiting(
                        longest,
                        due.present().stream()
                                .collect(Collectors.toMap(
                                        Present::attendeeId,
                                        present -> Objects.requireNonNullElse(present.waited(), Duration.ZERO))),
                        busy(due).map(one -> traits(profiles, one)).toList());
    }

    private static Stream<String> busy(RoundDue due) {
        return Objects.requireNonNullElse(due.busy(), List.<String>of()).stream();
    }

    private static Map<String, String> groups(RoundDue due) {
        Map<String, String> groups = new HashMap<>();
        due.open().forEach(room -> groups.putAll(Objects.requireNonNullElse(room.groups(), Map.of())));
        due.present().stream()
                .filter(present -> present.group() != null)
                .forEach(present -> groups.put(present.attendeeId(), present.group()));
        return groups;
    }

    private static Traits traits(Map<String, Profile> profiles, String attendeeId) {
        Profile known = profiles.get(attendeeId);
        return known == null ? Traits.unknown(attendeeId) : known.traits();
    }
}
