package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An organiser puts some together. */
class ByHandTest {
    private static final Someone CHESS = someone("a").likes("chess");
    private static final Someone CHESS_TOO = someone("b").likes("chess");
    private static final Someone JAZZ = someone("c").likes("jazz");
    private static final Someone JAZZ_TOO = someone("d").likes("jazz");

    @Test
    void haveTheirRoomAndTheOthersTheBestWithoutThem() {
        Asked asked = Asked.of(
                        CHESS,
                        CHESS_TOO,
                        JAZZ,
                        JAZZ_TOO,
                        someone("e").likes("jazz"),
                        someone("f").likes("jazz"))
                .together("a", "c");

        Pairing pairing = asked.pair();

        Rooms.assertSound(asked, pairing);
        assertThat(pairing.rooms())
                .extracting(PairedRoom::members)
                .contains(List.of("a", "c"))
                .hasSize(3);
        PairedRoom theirs = pairing.rooms().getFirst();
        assertThat(theirs.reasons()).extracting(reason -> reason.kind()).containsExactly(Kind.NEW_FACE);
        assertThat(theirs.affinity()).isZero();
    }

    @Test
    void meetAgainWhereTheOrganiserWantsIt() {
        Asked asked = Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO)
                .met("a", "c")
                .reluctant("a", "c")
                .together("a", "c");

        assertThat(asked.pair().rooms())
                .extracting(PairedRoom::members)
                .containsExactly(List.of("a", "c"), List.of("b", "d"));
    }

    /** The same to the organiser, whatever keeps them apart. */
    @Test
    void moveNobodyWhereTheyMayNotMeet() {
        Asked[] asked = {
            Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO).blocked("c", "a"),
            Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO).passed("a", "c"),
            Asked.of(CHESS.speaks("de"), CHESS_TOO, JAZZ.speaks("en"), JAZZ_TOO),
            Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO).in("staff", "a", "c").apart("staff"),
            Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO)
                    .in("mentors", "a")
                    .in("mentees", "b")
                    .meet("mentors", "mentees")
        };

        for (Asked one : asked) {
            assertThat(one.together("a", "c").pair()).isEqualTo(Pairing.UNCHANGED);
        }
    }

    @Test
    void areThreeWhereThreeMayBe() {
        assertThat(Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO, someone("e"))
                        .together("a", "c", "d")
                        .pair()
                        .rooms())
                .extracting(room -> Set.copyOf(room.members()))
                .containsExactlyInAnyOrder(Set.of("a", "c", "d"), Set.of("b", "e"));
        assertThat(Asked.of(CHESS, CHESS_TOO, JAZZ)
                        .sittingOut()
                        .together("a", "b", "c")
                        .pair())
                .isEqualTo(Pairing.UNCHANGED);
    }

    @Test
    void leaveNobodyAloneWhoFindsAnOpenRoom() {
        Pairing pairing = Asked.of(CHESS, CHESS_TOO, JAZZ, JAZZ_TOO, someone("e"))
                .open("room", "d", "e")
                .together("a", "c")
                .pair();

        assertThat(pairing.joins()).extracting(join -> join.attendeeId()).containsExactly("b");
        assertThat(pairing.sittingOut()).isEmpty();
    }

    @Test
    void mayBeAllThereAre() {
        assertThat(Asked.of(CHESS, JAZZ).together("a", "c").pair().rooms()).hasSize(1);
    }

    @Test
    void sitAtAFullTableWithWhomTheyLike() {
        Asked asked = Asked.of(
                        CHESS,
                        CHESS_TOO,
                        JAZZ,
                        JAZZ_TOO,
                        someone("e").likes("tea"),
                        someone("f").likes("tea"))
                .roomsOf(3)
                .blocked("a", "d")
                .together("a", "c");

        Pairing pairing = asked.pair();

        Rooms.assertSound(asked, pairing);
        assertThat(pairing.rooms())
                .extracting(PairedRoom::members)
                .containsExactlyInAnyOrder(List.of("a", "b", "c"), List.of("d", "e", "f"));
    }

    @Test
    void areJoinedByWhomTheyAreToMeet() {
        Pairing pairing = Asked.of(
                        CHESS, CHESS_TOO, JAZZ, JAZZ_TOO, someone("e").likes("chess"), someone("f"))
                .roomsOf(3)
                .in("mentors", "a", "b")
                .in("mentees", "c", "d")
                .meet("mentors", "mentees")
                .together("a", "b")
                .pair();

        assertThat(pairing.rooms())
                .filteredOn(room -> room.members().containsAll(List.of("a", "b")))
                .allMatch(room -> room.members().contains("c") || room.members().contains("d"))
                .hasSize(1);
    }

    @Test
    void areTogetherInAnySessionOrNothingChanges() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Asked asked = Asked.of(Crowd.drawn(2 + random.nextInt(16), seed)).seed(seed);
            asked.roomSize = random.nextBoolean() ? 2 : 3 + random.nextInt(4);
            asked.blocked.addAll(asked.drawnPairs(random, 0.1));
            asked.met.addAll(asked.drawnPairs(random, 0.2));
            List<String> wanted = IntStream.range(0, 2 + random.nextInt(asked.roomSize - 1))
                    .mapToObj(i -> asked.present.get(random.nextInt(asked.present.size())))
                    .distinct()
                    .toList();
            if (wanted.size() < 2) {
                continue;
            }
            Pairing pairing = asked.together(wanted.toArray(String[]::new)).pair();
            if (asked.roomSize == 2) {
                assertThat(pairing.equals(Pairing.UNCHANGED))
                        .as("seed %d", seed)
                        .isEqualTo(!asked.mayHaveRoom(wanted));
            }
            if (!pairing.equals(Pairing.UNCHANGED)) {
                Rooms.assertSound(asked, pairing);
                assertThat(pairing.rooms())
                        .as("seed %d", seed)
                        .anyMatch(room -> room.members().containsAll(wanted));
            }
        }
    }
}
