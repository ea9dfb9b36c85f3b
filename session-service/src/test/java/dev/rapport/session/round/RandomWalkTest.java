package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.session.round.Steering.Command;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Plans;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions in which anything may happen at any time: people come, go, pass, leave and block, the organiser commands what
 * comes to mind, answers are late, repeated and out of order. What must always hold is looked at after every step.
 */
class RandomWalkTest {
    private static final int STEPS = 400;
    private static final List<String> PEOPLE = List.of("ann", "bob", "cyd", "dan", "eve", "fay", "guy", "hal", "ivy");

    static Stream<Plan> plans() {
        return Stream.of(
                Plans.THREE_ROUNDS,
                Plans.oddOneSitsOut(Plans.THREE_ROUNDS),
                Plans.withBreaks(Duration.ZERO, Plans.THREE_ROUNDS),
                Plans.atTablesOf(4, Plans.THREE_ROUNDS),
                Plans.OPEN_FLOOR);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingBreaksTheRules(Plan plan) {
        IntStream.range(0, 60).forEach(seed -> new Walk(plan, seed).go());
    }

    private static final class Walk {
        private final Evening evening;
        private final Random random;
        private final String name;
        private final Set<Set<String>> blocked = new HashSet<>();
        private String last = "";

        Walk(Plan plan, int seed) {
            evening = new Evening(plan);
            random = new Random(seed);
            name = "seed %d, %s, rooms of %d, %s, breaks of %s"
                    .formatted(seed, plan.format(), plan.roomSize(), plan.oddOneOut(), plan.breakLength());
        }

        void go() {
            for (int step = 0; step < STEPS; step++) {
                somethingHappens();
                check("step " + step + ", " + last);
            }
            evening.goOn(Duration.ofSeconds(8));
            checkEverybodyIsPlaced();
        }

        private void somethingHappens() {
            switch (random.nextInt(19)) {
                case 0, 1, 2, 3 -> {
                    evening.wind(Duration.ofMillis(random.nextInt(3_000)));
                    evening.tick();
                    last = "tick";
                }
                case 4, 5 -> {
                    evening.answer();
                    last = "matching answers";
                }
                case 6, 7, 8 -> arrives();
                case 9, 10 -> comesOrGoes();
                case 11 -> parts("leaves", (round, who) -> Parting.leave(round, who, evening.openedAt(round.number())));
                case 12 ->
                    parts(
                            "passes",
                            (round, who) -> evening.session.phase() instanceof Break
                                    ? Parting.pass(round, who)
                                    : java.util.Optional.empty());
                case 13 ->
                    parts(
                            "reports",
                            (round, who) -> round.roomOf(who)
                                    .flatMap(room -> Parting.noShow(round, room.id(), who, connected())));
                case 14 -> blocks();
                case 15, 16 -> saysWhetherReady();
                case 17 -> putsTogether();
                default -> commands();
            }
        }

        private void arrives() {
            if (evening.onTheirWay.isEmpty()) {
                return;
            }
            RoomsPaired answer = evening.onTheirWay.get(random.nextInt(evening.onTheirWay.size()));
            evening.arrive(answer);
            if (random.nextInt(3) > 0) {
                evening.onTheirWay.remove(answer);
            }
            last = "an answer arrives: " + answer;
        }

        private void comesOrGoes() {
            String who = somebody();
            if (!evening.present.remove(who)) {
                evening.present.add(who);
            }
            last = who + " comes or goes";
        }

        private void parts(
                String how, java.util.function.BiFunction<Round, String, java.util.Optional<Outcome<Round>>> decision) {
            String who = somebody();
            int round = evening.session.round();
            evening.change(round, known -> decision.apply(known, who));
            last = who + " " + how + " in round " + round;
        }

        private void saysWhetherReady() {
            String who = somebody();
            boolean ready = random.nextInt(4) > 0;
            evening.says(who, ready);
            last = who + (ready ? " is ready" : " is not ready");
        }

        private void putsTogether() {
            List<String> some = IntStream.range(0, 2 + random.nextInt(2))
                    .mapToObj(i -> somebody())
                    .toList();
            int round = evening.session.round() + random.nextInt(2);
            last = "the organiser puts together " + some + " in round " + round + ": " + evening.together(round, some);
        }

        private void blocks() {
            String one = somebody();
            String other = somebody();
            if (random.nextInt(2) > 0 || one.equals(other)) {
                return;
            }
            evening.matchmaker.block(one, other);
            blocked.add(Set.of(one, other));
            for (int round : List.of(evening.session.round(), evening.session.round() + 1)) {
                evening.change(
                        round,
                        known -> Parting.apart(known, evening.matchmaker::areApart, evening.openedAt(known.number())));
            }
            last = one + " blocks " + other;
        }

        private void commands() {
            Command command = List.of(
                            new Command.Start(),
                            new Command.Pause(),
                            new Command.Resume(),
                            new Command.Extend(Duration.ofSeconds(1 + random.nextInt(60))),
                            new Command.Next(),
                            new Command.Resume())
                    .get(random.nextInt(6));
            evening.steer(command);
            last = "the organiser: " + command;
        }

        /** Of those present, some by word only. */
        private Set<String> connected() {
            Set<String> connected = new TreeSet<>(evening.present);
            connected.removeIf(one -> random.nextBoolean());
            return connected;
        }

        private String somebody() {
            return PEOPLE.get(random.nextInt(PEOPLE.size()));
        }

        private void check(String when) {
            assertThat(evening.session.round())
                    .as("%s, %s: rounds", name, when)
                    .isLessThanOrEqualTo(evening.session.plan().rounds());
            evening.rounds.values().forEach(round -> check(round, name + ", " + when + ", round " + round.number()));
            EventOrder.check(evening.told, name + ", " + when);
            assertThat(evening.past)
                    .as("%s, %s: rooms put away are over", name, when)
                    .noneMatch(Room::open);
            assertThat(Stream.concat(
                                    evening.past.stream(),
                                    evening.rounds.values().stream().flatMap(round -> round.rooms().stream()))
                            .map(Room::id))
                    .as("%s, %s: no two rooms of one name", name, when)
                    .doesNotHaveDuplicates();
        }

        /** Whoever is in an open room at the end of its round has been told to have met everybody else there. */
        private void checkEncounters(Round round, String when) {
            round.rooms().stream()
                    .filter(Room::open)
                    .forEach(room -> assertThat(room.newlyMet())
                            .as("%s: met to the end", when)
                            .isEmpty());
        }

        private void check(Round round, String when) {
            int most = Math.max(3, evening.session.plan().roomSize());
            List<Room> open = round.rooms().stream().filter(Room::open).toList();
            List<String> members =
                    open.stream().flatMap(room -> room.members().stream()).toList();
            assertThat(members).as("%s: in one room only", when).doesNotHaveDuplicates();
            assertThat(open)
                    .as("%s: sizes", when)
                    .allMatch(
                            room -> room.members().size() >= 2 && room.members().size() <= most);
            assertThat(members).as("%s: who rests", when).noneMatch(round.resting()::contains);
            assertThat(round.rooms()).as("%s: names", when).extracting(Room::id).doesNotHaveDuplicates();
            if (round.isOver()) {
                checkEncounters(round, when);
            } else if (!isClosing(round)) {
                assertThat(open)
                        .as("%s: nobody with whom they are not to be", when)
                        .noneMatch(room -> room.unites((one, other) -> blocked.contains(Set.of(one, other))
                                || round.passed().stream()
                                        .anyMatch(pass -> pass.attendeeId().equals(one)
                                                && pass.others().contains(other))));
            }
            for (String who : PEOPLE) {
                assertThat(round.passesBy(who))
                        .as("%s: passes of %s", when, who)
                        .isLessThanOrEqualTo(Parting.PASSES);
            }
        }

        /** Its time is over, and who blocks whom then has been together in it. */
        private boolean isClosing(Round round) {
            InRound closing = evening.session.closing();
            return closing != null && closing.round() == round.number();
        }

        /** After some seconds in which nothing happens, whoever is present has a room or a reason to have none. */
        private void checkEverybodyIsPlaced() {
            evening.running().filter(round -> lastsAWhile()).ifPresent(round -> {
                Set<String> somewhere = new HashSet<>(round.placed());
                assertThat(evening.present).as("%s: in rooms", name).containsAll(somewhere);
                somewhere.addAll(round.sittingOut());
                somewhere.addAll(round.resting());
                if (round.floor() != null) {
                    Set<String> ready = round.ready(evening.hall()).keySet();
                    evening.present.stream().filter(who -> !ready.contains(who)).forEach(somewhere::add);
                    somewhere.addAll(ready.size() < 2 ? ready : Set.of());
                }
                assertThat(somewhere).as("%s: somewhere", name).containsAll(evening.present);
                assertThat(round.isOver()).isFalse();
            });
        }

        private boolean lastsAWhile() {
            return evening.session
                    .until()
                    .map(until -> Duration.between(evening.now, until).compareTo(Duration.ofSeconds(6)) > 0
                            && Duration.between(
                                                    evening.session
                                                            .running()
                                                            .orElseThrow()
                                                            .startsAt(),
                                                    evening.now)
                                            .compareTo(Duration.ofSeconds(8))
                                    > 0)
                    .orElse(false);
        }
    }
}
