package dev.rapport.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.web.IdempotencyStore.Answer;
import dev.rapport.chassis.web.IdempotencyStore.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

class IdempotencyStoreTest extends RunningSample {
    private static final Instant NOW = Instant.parse("2026-01-31T18:00:00Z");

    private final String id = unique("call");

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void keepsAnAnswerForADay() {
        claim(NOW);
        at(NOW).answered(id, new Answer(201, Map.of("Call", List.of("1")), new byte[] {1, 2}))
                .block();

        at(NOW.plus(Duration.ofHours(23))).sweep();
        assertThat(claim(NOW))
                .isInstanceOfSatisfying(
                        Claim.Answered.class,
                        answered -> assertThat(answered.answer())
                                .usingRecursiveComparison()
                                .isEqualTo(new Answer(201, Map.of("Call", List.of("1")), new byte[] {1, 2})));

        at(NOW.plus(Duration.ofHours(25))).sweep();
        assertThat(claim(NOW)).isInstanceOf(Claim.First.class);
    }

    @Test
    void letsSomebodyElseMakeACallWhoseInstanceHasDied() {
        assertThat(claim(NOW)).isInstanceOf(Claim.First.class);

        assertThat(claim(NOW.plusSeconds(29))).isInstanceOf(Claim.Running.class);
        assertThat(claim(NOW.plusSeconds(31))).isInstanceOf(Claim.First.class);
        assertThat(claim(NOW.plusSeconds(32))).isInstanceOf(Claim.Running.class);
    }

    @Test
    void knowsAnotherCallByItsFingerprint() {
        claim(NOW);

        assertThat(at(NOW).claim(id, "other").block()).isInstanceOf(Claim.Other.class);
    }

    private Claim claim(Instant now) {
        return at(now).claim(id, "fingerprint").block();
    }

    private IdempotencyStore at(Instant now) {
        return new IdempotencyStore(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }
}
