package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.pairing.PairingTask.OpenRoom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A whole session drawn by a seed, with all that happens to one: people come and go, pass and block, some share no
 * language, somebody does not show up and those left alone are placed again with those who came late. The smaller the
 * seed the smaller the session, so the first seed that fails is about the simplest.
 */
final class AnySession {
    private static final double[] SHARES = {0, 0.1, 0.3, 0.6};

    final Asked asked;
    final int rounds;
    private final Session session;
    private final Random random;
    private final List<String> everybody;

    private AnySession(long seed, int people) {
        random = new Random(seed);
        boolean oneLanguage = random.nextBoolean();
        List<Someone> crowd = Crowd.drawn(people, seed).stream()
                .map(one -> oneLanguage ? one.speaks("en") : one)
                .toList();
        asked = Asked.of(crowd);
        everybody = List.copyOf(asked.present);
        asked.roomSize = random.nextInt(3) == 0 ? 3 + random.nextInt(4) : 2;
        asked.oddOneOut = OddOneOut.values()[random.nextInt(2)];
        asked.style = MatchingStyle.values()[random.nextInt(4)];
        asked.blocked.addAll(asked.drawnPairs(random, SHARES[random.nextInt(4)]));
        asked.metBefore.addAll(asked.drawnPairs(random, 0.1));
        asked.reluctant.addAll(asked.drawnPairs(random, 0.05));
        rounds = 1 + random.nextInt(8);
        session = new Session(asked);
        if (random.nextBoolean()) {
            session.lasting(rounds);
        }
        asked.fairness = random.nextBoolean();
    }

    /** From two people up to so many. */
    static AnySession drawn(long seed, int most) {
        return new AnySession(seed, 2 + (int) Math.min(most - 2, seed % 97 * (most - 1) / 97));
    }

    AnySession inRoomsOf(int size) {
        asked.roomSize = size;
        return this;
    }

    AnySession with(OddOneOut oddOneOut) {
        asked.oddOneOut = oddOneOut;
        return this;
    }

    /** Plays all rounds; told of each pairing is what was asked and what came of it. */
    void play(BiConsumer<Asked, Pairing> check) {
        for (int round = 1; round <= rounds; round++) {
            comeAndGo();
            pass();
            Pairing pairing = session.play(check);
            if (random.nextInt(3) == 0) {
                repair(pairing, check);
            }
        }
    }

    private void comeAndGo() {
        for (String one : everybody) {
            if (random.nextInt(8) == 0 && !asked.present.remove(one)) {
                asked.present.add(one);
            }
        }
    }

    private void pass() {
        if (random.nextInt(3) == 0) {
            asked.passed.addAll(asked.drawnPairs(random, 0.03));
        }
    }

    /** Some leave their rooms; those they leave alone, who sits out and who was not there yet are placed anew. */
    private void repair(Pairing pairing, BiConsumer<Asked, Pairing> check) {
        List<String> before = List.copyOf(asked.present);
        List<String> toPlace = new ArrayList<>(pairing.sittingOut());
        everybody.stream()
                .filter(one -> !before.contains(one) && random.nextInt(3) == 0)
                .forEach(toPlace::add);
        Map<String, List<String>> rooms = rooms(pairing);
        rooms.forEach((id, members) -> {
            members.removeIf(member -> random.nextInt(5) == 0);
            if (members.size() == 1) {
                toPlace.addAll(members);
            } else if (members.size() > 1 && members.size() < Math.max(3, asked.roomSize)) {
                asked.open.add(
                        new OpenRoom(id, members.stream().map(asked.people::get).toList()));
            }
        });
        asked.present.clear();
        asked.present.addAll(toPlace);
        session.repair(check);
        asked.open.clear();
        asked.present.clear();
        Set<String> here = new HashSet<>(before);
        here.addAll(toPlace);
        everybody.stream().filter(here::contains).forEach(asked.present::add);
    }

    private Map<String, List<String>> rooms(Pairing pairing) {
        Map<String, List<String>> rooms = new HashMap<>();
        for (PairedRoom room : pairing.rooms()) {
            rooms.put("room" + rooms.size(), new ArrayList<>(room.members()));
        }
        for (Join join : pairing.joins()) {
            rooms.computeIfAbsent(
                            join.roomId(),
                            id -> new ArrayList<>(asked.open.stream()
                                    .filter(open -> open.roomId().equals(id))
                                    .flatMap(open -> open.members().stream().map(Traits::attendeeId))
                                    .toList()))
                    .add(join.attendeeId());
        }
        return rooms;
    }
}
