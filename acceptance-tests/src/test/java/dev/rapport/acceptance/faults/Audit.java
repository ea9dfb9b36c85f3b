package dev.rapport.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.rapport.acceptance.faults.Wiretap.Message;
import dev.rapport.acceptance.people.RoundView;
import dev.rapport.acceptance.people.RoundView.Table;
import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What must be there when a session is over in which something died: in the store, on the topics, and in what people
 * were told.
 */
final class Audit {
    private static final Duration LATEST = Duration.ofSeconds(2);
    private static final int SHOWN = 3;
    private static final List<String> SESSION_COLLECTIONS =
            List.of("sessions", "rounds", "attendances", "feedback", "seats", "guests");

    private final Trial trial;
    private final String sessionId;
    private final MongoClient store;
    private final Wiretap wiretap;
    private final Set<String> everybody;
    private final List<RoundView> rounds;

    Audit(Trial trial, MongoClient store, Wiretap wiretap) {
        this.trial = trial;
        this.sessionId = trial.session().id();
        this.store = store;
        this.wiretap = wiretap;
        everybody = trial.visitors().stream().map(Visitor::id).collect(Collectors.toSet());
        rounds = IntStream.rangeClosed(1, trial.rounds())
                .mapToObj(trial.session()::round)
                .toList();
    }

    /** Fails unless nothing is lost, doubled or late; what there is to tell otherwise. */
    String verify() {
        return verifyKept() + ", " + verifyOnTime(LATEST);
    }

    /** Fails unless everything that was accepted is there once, and everybody was in one room in every round. */
    String verifyKept() {
        Waiting.untilAsserted("everything sent", Waiting.A_WHILE, this::nothingIsLeftUnsent);
        everyAcceptedCheckInIsThereOnce();
        everybodyIsInOneRoomInEveryRound();
        nobodyMeetsAnybodyTwice();
        everyPairingIsThereOnce();
        everyAcceptedFeedbackIsThereOnce();
        Waiting.untilAsserted("what was felt, in matching-service", Waiting.A_WHILE, this::matchingKnowsWhoMet);
        whatWasSavedAndNotSentIsTold();
        assertThat(wiretap.deadLetters()).as("dead letters").isEmpty();
        Duration gap = longestGap();
        return "longest reconnect %.2f s".formatted(gap.toMillis() / 1e3);
    }

    /** The longest that anybody was without a stream. */
    Duration longestGap() {
        return trial.visitors().stream()
                .flatMap(visitor -> visitor.gaps().stream())
                .map(Line.Gap::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void nothingIsLeftUnsent() {
        for (String collection : SESSION_COLLECTIONS) {
            long unsent =
                    store.getDatabase("session").getCollection(collection).countDocuments(Filters.exists("outbox.0"));
            assertThat(unsent).as("unsent in %s", collection).isZero();
        }
    }

    private void everyAcceptedCheckInIsThereOnce() {
        List<String> stored = stream("session", "attendances", Filters.eq("sessionId", sessionId))
                .filter(attendance -> attendance.getBoolean("checkedIn"))
                .map(attendance -> attendance.get("s", Document.class).getString("attendeeId"))
                .toList();
        assertThat(stored).as("checked in").containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(said("rapport.session.checked-in.v1").map(message -> message.text("attendeeId")))
                .as("check-ins told")
                .containsExactlyInAnyOrderElementsOf(everybody);
    }

    private void everybodyIsInOneRoomInEveryRound() {
        for (RoundView round : rounds) {
            assertThat(round.rooms().stream().flatMap(room -> room.members().stream()))
                    .as("seats of round %d", round.number())
                    .containsExactlyInAnyOrderElementsOf(everybody);
            assertThat(round.sittingOut()).isEmpty();
        }
    }

    private void nobodyMeetsAnybodyTwice() {
        assertThat(pairs()).as("pairs of all rounds").doesNotHaveDuplicates();
    }

    private void everyPairingIsThereOnce() {
        assertThat(said("rapport.pairing.rooms-paired.v1")
                        .map(answer ->
                                answer.number("round") + "/" + answer.number("wave") + "/" + answer.number("part")))
                .as("answers of matching-service")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(trial.rounds());
        List<Set<String>> met = said("rapport.encounter.met.v1")
                .map(message -> message.data().path("members").valueStream())
                .map(members -> members.map(member -> member.asString()).collect(Collectors.toSet()))
                .toList();
        assertThat(met).as("meetings told").containsExactlyInAnyOrderElementsOf(meetings());
    }

    private void everyAcceptedFeedbackIsThereOnce() {
        Map<String, Integer> accepted = new TreeMap<>();
        trial.visitors()
                .forEach(visitor ->
                        visitor.accepted().forEach((room, rating) -> accepted.put(room + "/" + visitor.id(), rating)));
        assertThat(accepted).hasSize(everybody.size() * trial.rounds());
        Map<String, Integer> stored = stream("session", "feedback", Filters.regex("_id", "^" + sessionId + "-"))
                .collect(Collectors.toMap(
                        one -> one.getString("_id"),
                        one -> one.get("s", Document.class).getInteger("rating")));
        assertThat(stored).as("feedback stored").containsExactlyInAnyOrderEntriesOf(accepted);
        assertThat(said("rapport.encounter.feedback.v1")
                        .map(message -> Map.entry(
                                message.text("roomId") + "/" + message.text("from"), message.number("rating"))))
                .as("feedback told")
                .containsExactlyInAnyOrderElementsOf(accepted.entrySet());
    }

    private void matchingKnowsWhoMet() {
        Map<String, Set<String>> met = stream("matching", "encounters", Filters.in("_id", everybody))
                .collect(Collectors.toMap(
                        one -> one.getString("_id"),
                        one -> one.get("s", Document.class)
                                .get("others", Document.class)
                                .keySet()));
        Map<String, Set<String>> should = everybody.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> meetings().stream()
                                .filter(pair -> pair.contains(id))
                                .flatMap(Set::stream)
                                .filter(other -> !other.equals(id))
                                .collect(Collectors.toSet())));
        assertThat(met).isEqualTo(should);
    }

    private void whatWasSavedAndNotSentIsTold() {
        if (!trial.hasAnnounced()) {
            return;
        }
        assertThat(said("rapport.round.announced.v1").map(message -> message.text("text")))
                .containsExactly(trial.announcement());
        assertThat(trial.visitors()).allSatisfy(visitor -> {
            assertThat(visitor.heard(trial.announcement())).isLessThanOrEqualTo(1);
            assertThat(visitor.heard(trial.announcement()) == 1 || visitor.sawInASnapshot(trial.announcement()))
                    .as("%s was told of the announcement", visitor)
                    .isTrue();
        });
    }

    /** No round begins or ends too late, neither as decided nor as sent, nor as heard by those whose line stands. */
    String verifyOnTime(Duration atMost) {
        List<Late> all = new ArrayList<>();
        Instant planned = one("rapport.session.opened.v1", 0).instant("at").plus(Trial.BREAK);
        for (int round = 1; round <= trial.rounds(); round++) {
            Message started = one("rapport.round.started.v1", round);
            all.add(Late.of("start of round " + round, planned, started));
            heard(round, planned).forEach(all::add);
            Message ended = one("rapport.round.ended.v1", round);
            all.add(Late.of("end of round " + round, started.instant("endsAt"), ended));
            planned = ended.instant("at").plus(Trial.BREAK);
        }
        List<Late> worst = all.stream()
                .sorted(Comparator.comparing(Late::by).reversed())
                .limit(SHOWN)
                .toList();
        Duration most = worst.getFirst().by();
        if (most.compareTo(atMost) > 0) {
            throw new AssertionError("too late: " + worst + "\n" + timeline());
        }
        return "at most %.2f s late".formatted(most.toMillis() / 1e3);
    }

    /** What was said when, to find out why something was late. */
    private String timeline() {
        Stream<String> said = wiretap.about(sessionId).stream()
                .filter(message -> message.topic().equals("rapport.rounds")
                        || message.topic().equals("rapport.pairings")
                        || message.is("rapport.session.opened.v1"))
                .map(message -> "%s said, %s sent: %s of round %s"
                        .formatted(message.saidAt(), message.sentAt(), message.type(), message.text("round")));
        Stream<String> heard = IntStream.rangeClosed(1, trial.rounds()).mapToObj(this::hearing);
        return Stream.concat(said, heard).sorted().collect(Collectors.joining("\n"));
    }

    private String hearing(int round) {
        List<Instant> heard = trial.visitors().stream()
                .flatMap(visitor -> visitor.heardOf(round).stream())
                .map(LiveEvent::receivedAt)
                .sorted()
                .toList();
        return heard.isEmpty()
                ? "nobody heard of round " + round
                : "%s to %s heard by %d of round %d".formatted(heard.getFirst(), heard.getLast(), heard.size(), round);
    }

    private record Late(String what, Duration by) {
        static Late of(String what, Instant planned, Message told) {
            Instant last = told.saidAt().isAfter(told.sentAt()) ? told.saidAt() : told.sentAt();
            return new Late(what, Duration.between(planned, last));
        }
    }

    private Stream<Late> heard(int round, Instant planned) {
        return trial.visitors().stream()
                .filter(visitor -> visitor.gaps().stream()
                        .noneMatch(gap -> gap.touches(planned.minusSeconds(1), planned.plus(LATEST))))
                .flatMap(visitor -> visitor.heardOf(round).stream()
                        .map(event -> new Late(
                                "start of round " + round + " for " + visitor,
                                Duration.between(planned, event.receivedAt()))));
    }

    private Message one(String type, int round) {
        List<Message> found = said(type)
                .filter(message -> round == 0 || message.number("round") == round)
                .toList();
        assertThat(found).as("%s of round %d", type, round).hasSize(1);
        return found.getFirst();
    }

    private Stream<Message> said(String type) {
        return wiretap.about(sessionId).stream().filter(message -> message.is(type));
    }

    private List<Set<String>> pairs() {
        return rounds.stream()
                .flatMap(round -> round.rooms().stream())
                .map(Table::members)
                .flatMap(Audit::pairs)
                .toList();
    }

    /** As they are told: all members of a room at once. */
    private List<Set<String>> meetings() {
        return rounds.stream()
                .flatMap(round -> round.rooms().stream())
                .map(Table::members)
                .toList();
    }

    private static Stream<Set<String>> pairs(Set<String> members) {
        List<String> sorted = members.stream().sorted().toList();
        Set<Set<String>> pairs = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(Set.of(sorted.get(i), sorted.get(j)));
            }
        }
        return pairs.stream();
    }

    private Stream<Document> stream(String database, String collection, org.bson.conversions.Bson filter) {
        return store.getDatabase(database).getCollection(collection).find(filter).into(new ArrayList<>()).stream();
    }
}
