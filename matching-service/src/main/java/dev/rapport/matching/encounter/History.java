package dev.rapport.matching.encounter;

import dev.rapport.matching.affinity.Taste;
import dev.rapport.matching.pairing.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been between some people.
 *
 * @param met who has met in other sessions, once for each of these
 * @param reluctant pairs of whom one would rather not meet the other again
 * @param sessions how many other sessions each has met people in
 * @param tastes of those who have one
 */
public record History(List<Pair> met, Set<Pair> reluctant, Map<String, Integer> sessions, Map<String, Taste> tastes) {
    public History {
        met = List.copyOf(met);
        reluctant = Set.copyOf(reluctant);
        sessions = Map.copyOf(sessions);
        tastes = Map.copyOf(tastes);
    }

    /** @param known by attendee; who is not among them does not count */
    static History of(Map<String, Encounters> known, String thisSession) {
        List<Pair> met = new ArrayList<>();
        Set<Pair> reluctant = new HashSet<>();
        Map<String, Integer> sessions = new HashMap<>();
        Map<String, Taste> tastes = new HashMap<>();
        known.forEach((one, encounters) -> {
            sessions.put(one, encounters.sessionsBut(thisSession));
            Taste taste = encounters.taste();
            if (!taste.equals(Taste.NONE)) {
                tastes.put(one, taste);
            }
        });
        known.forEach((one, encounters) -> encounters.others().forEach((other, encounter) -> {
            Pair pair = new Pair(one, other);
            if (known.containsKey(other) && one.equals(pair.first())) {
                encounter.sessions().stream()
                        .filter(session -> !session.equals(thisSession))
                        .forEach(session -> met.add(pair));
            }
            if (!encounter.regrets().isEmpty()) {
                reluctant.add(pair);
            }
        }));
        return new History(met, reluctant, sessions, tastes);
    }
}
