package dev.rapport.matching.round;

import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.pairing.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been decided in one session so far, by round. */
record SessionPairings(Map<Integer, RoundPairings> rounds) {

    /** A wave that comes behind a later one is answered: nobody waits for it any more. */
    boolean hasAnswered(RoundDue due) {
        return rounds.getOrDefault(due.round(), RoundPairings.NONE).wave() >= due.wave();
    }

    /** Who was put together, once for each time. */
    List<Pair> met() {
        return rounds.values().stream().flatMap(round -> round.met().stream()).toList();
    }

    /** What each has had, by attendee. */
    Map<String, Lot> lots() {
        Map<String, Lot> all = new HashMap<>();
        rounds.values().forEach(round -> round.lots().forEach((who, lot) -> all.merge(who, lot, Lot::and)));
        return all;
    }

    /** What each has had on average, by attendee. */
    Map<String, Double> means() {
        Map<String, Lot> lots = lots();
        Map<String, Double> means = HashMap.newHashMap(lots.size());
        lots.forEach((who, lot) -> means.put(who, lot.mean()));
        return means;
    }

    /** By which people were paired last; null before they were. */
    @Nullable
    PairingRules rules() {
        return rounds.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(last -> last.getValue().rules())
                .orElse(null);
    }
}
