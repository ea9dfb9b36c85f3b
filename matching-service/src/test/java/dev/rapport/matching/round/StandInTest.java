package dev.rapport.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.Someone;
import dev.rapport.matching.encounter.EncounterStore;
import dev.rapport.matching.meaning.ThesaurusStore;
import dev.rapport.matching.pairing.PairingEngine;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StandInTest extends RunningPairings {
    @Autowired
    StandInListener standIn;

    @Autowired
    EncounterStore encounters;

    @Autowired
    PairingStore pairingStore;

    @Autowired
    ThesaurusStore thesaurus;

    @Autowired
    PairingEngine engine;

    @Test
    void answersWhatTheInstanceThatWasToAnswerHasNot() {
        List<Someone> two = List.of(somebody(), somebody());
        tellProfiles(two);
        RoundDue due = due(1, two);

        standIn.on(due);

        assertThat(rooms(awaitAnswer(due)))
                .singleElement()
                .satisfies(room -> assertThat(room.members()).containsExactlyInAnyOrderElementsOf(ids(two)));
    }

    @Test
    void saysNothingWhereItHasBeenAnswered() {
        List<Someone> two = List.of(somebody(), somebody());
        tellProfiles(two);
        ask(due(1, two));

        standIn.on(due(1, two));
        standIn.on(due(2, two));

        awaitAnswer(due(2, two));
        assertThat(heard()).extracting(answer -> answer.round()).containsExactly(1, 2);
    }

    @Test
    void doesNotDoTwiceWhatThisInstanceIsAboutToAnswer() throws InterruptedException {
        RoundDue due = due(1, List.of(somebody(), somebody()));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        AtomicInteger paired = new AtomicInteger();
        RoundDueListener slow =
                new RoundDueListener(profiles, blocks, connections, encounters, pairingStore, thesaurus, task -> {
                    paired.incrementAndGet();
                    begun.countDown();
                    await(enough);
                    return engine.pair(task);
                });
        Thread first = Thread.ofVirtual().start(() -> slow.on(due));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        slow.answerUnlessUnderWay(due);
        enough.countDown();
        first.join();
        slow.answerUnlessUnderWay(due);

        assertThat(paired).hasValue(1);
        awaitAnswer(due);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
