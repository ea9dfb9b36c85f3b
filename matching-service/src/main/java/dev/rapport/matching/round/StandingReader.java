package dev.rapport.matching.round;

import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.round.Standing.Had;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what sessions have brought so far. */
@Component
public class StandingReader {
    private final PairingStore pairings;

    StandingReader(PairingStore pairings) {
        this.pairings = pairings;
    }

    public Mono<Standing> of(String sessionId) {
        return pairings.of(sessionId).map(Stored::state).map(StandingReader::standing);
    }

    private static Standing standing(SessionPairings sofar) {
        return new Standing(
                sofar.lots().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, lot -> had(lot.getValue()))),
                Set.copyOf(sofar.met()),
                weights(sofar.rules()));
    }

    private static Had had(Lot lot) {
        return new Had(lot.times(), lot.mean(), lot.timesOut());
    }

    private static Weights weights(@Nullable PairingRules rules) {
        return rules == null ? Weights.of(MatchingStyle.BALANCED) : Weights.of(rules.style(), rules.weights());
    }
}
