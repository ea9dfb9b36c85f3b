package dev.rapport.matching.pairing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private record Thing(long time, int item, boolean urgent) {}

    @Test
    void tellsTheSoonestFirstAndWhatIsUrgentBeforeTheOthersAtItsTime() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Agenda agenda = new Agenda();
            PriorityQueue<Thing> expected =
                    new PriorityQueue<>(Comparator.comparingLong(Thing::time).thenComparing(thing -> !thing.urgent()));
            int items = 0;
            for (int step = 0; step < 200; step++) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    long time = agenda.time() + (random.nextLong() >>> 10 + random.nextInt(54));
                    Thing thing = new Thing(time, items++, random.nextBoolean());
                    agenda.add(thing.time(), thing.item(), thing.urgent());
                    expected.add(thing);
                }
                if (!expected.isEmpty() && random.nextBoolean()) {
                    Thing next = expected.poll();
                    assertThat(agenda.next()).isTrue();
                    assertThat(agenda.time()).as("seed %d", seed).isEqualTo(next.time());
                    assertThat(agenda.isUrgent()).isEqualTo(next.urgent());
                }
            }
            while (!expected.isEmpty()) {
                assertThat(agenda.next()).isTrue();
                assertThat(agenda.time())
                        .as("seed %d", seed)
                        .isEqualTo(expected.poll().time());
            }
            assertThat(agenda.next()).isFalse();
        }
    }

    @Test
    void tellsWhatIsDueAtOnceInTheOrderItWasPutDown() {
        Agenda agenda = new Agenda();
        for (int item = 0; item < 100; item++) {
            agenda.add(7, item, false);
        }
        for (int item = 0; item < 100; item++) {
            assertThat(agenda.next()).isTrue();
            assertThat(agenda.item()).isEqualTo(item);
        }
    }
}
