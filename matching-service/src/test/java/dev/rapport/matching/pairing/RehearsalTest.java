package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final PairingEngine ENGINE = PairingEngine.standard();

    @Test
    void pairsACrowdTwiceAsASessionWould() {
        List<PairingTask> tasks = new ArrayList<>();
        List<Pairing> pairings = new ArrayList<>();

        Rehearsal.hold(task -> {
            tasks.add(task);
            pairings.add(ENGINE.pair(task));
            return pairings.getLast();
        });

        assertThat(pairings).hasSize(2).allSatisfy(pairing -> {
            assertThat(pairing.sittingOut()).isEmpty();
            assertThat(pairing.rooms())
                    .filteredOn(room -> !room.reasons().isEmpty())
                    .hasSizeGreaterThan(200);
        });
        assertThat(pairings.get(1).rooms())
                .extracting(
                        room -> new Pair(room.members().get(0), room.members().get(1)))
                .doesNotContainAnyElementsOf(tasks.get(1).met());
    }
}
