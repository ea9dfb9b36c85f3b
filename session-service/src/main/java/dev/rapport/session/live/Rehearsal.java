package dev.rapport.session.live;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.InventedRound;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Format;
import dev.rapport.session.schedule.Matching;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Plan;
import dev.rapport.session.schedule.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rounds of an invented crowd. The first thousand whom a process tells of their rooms wait several times as long as those
 * that follow, since nothing has been compiled yet: those had better be nobody.
 */
final class Rehearsal {
    private static final int PEOPLE = 500;
    private static final int ROUNDS = 4;
    private static final Duration BREAK = Duration.ofSeconds(30);
    private static final Duration LENGTH = Duration.ofMinutes(5);

    private Rehearsal() {}

    /**
     * Tells each of them of their room, before it opens and as it does; what becomes of it is of no interest.
     *
     * @param again gives the same back as it is once it has been on a topic or in the store
     */
    static void hold(
            BiFunction<Scene, String, Optional<RoomView>> rooms,
            Consumer<Told> told,
            UnaryOperator<Object> again,
            Clock clock) {
        List<String> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> "somebody-" + number)
                .toList();
        Map<String, Card> cards = people.stream().collect(Collectors.toMap(Function.identity(), Rehearsal::card));
        for (int round = 0; round < ROUNDS; round++) {
            Instant startsAt = clock.instant().plus(BREAK);
            Session session = Session.schedule("rehearsal", "nobody", "Nobody", "REHEARSAL", plan(startsAt));
            Round invented = InventedRound.of(session, people, again, startsAt);
            Scene before = new Scene(session.in(new Break(1, startsAt)), PEOPLE, invented, cards);
            Scene open =
                    new Scene(session.in(new InRound(1, startsAt, startsAt.plus(LENGTH))), PEOPLE, invented, cards);
            for (String person : people) {
                Telling telling = new Telling(person, rooms, clock);
                Stream.concat(
                                telling.of(new RoundPaired(session.id(), 1, 0, startsAt), before, null).stream(),
                                telling
                                        .of(
                                                new RoundStarted(session.id(), 1, startsAt, startsAt.plus(LENGTH)),
                                                open,
                                                null)
                                        .stream())
                        .filter(one -> one.data() instanceof RoomView)
                        .forEach(told);
            }
        }
    }

    private static Plan plan(Instant startsAt) {
        return new Plan(
                "Rehearsal",
                "Nobody is here.",
                List.of(),
                startsAt,
                1,
                LENGTH,
                BREAK,
                2,
                PEOPLE,
                true,
                Format.ROUNDS,
                Matching.BALANCED,
                OddOneOut.TRIO,
                Plan.OpenFloor.AN_HOUR);
    }

    private static Card card(String name) {
        return new Card(
                name,
                "Illustrator",
                "Draws what others describe.",
                List.of("hiking", "typography", "sourdough"),
                List.of("logo design", "bookkeeping"),
                List.of("book-keeping", "pricing advice"),
                List.of("en", "de"),
                "Europe/Berlin",
                List.of());
    }
}
