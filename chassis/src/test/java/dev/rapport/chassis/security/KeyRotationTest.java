package dev.rapport.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.sample.AnotherInstance;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.events.KeyEvent.KeyPublished;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

class KeyRotationTest extends RunningSample {

    @Autowired
    KeyRing keys;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Environment environment;

    @Test
    void letsNewAndOldKeysSignSideBySide() {
        String old = tokens.issue("ada", "Ada", Duration.ofMinutes(5)).accessToken();
        ECKey next = SignedTokens.key(unique("next"));
        tell(next).block();

        assertGood(SignedTokens.sign(next, "sample"));
        assertGood(old);
    }

    @Test
    void waitsAMomentForAKeyThatIsOnItsWay() {
        ECKey late = SignedTokens.key(unique("late"));
        Mono.delay(Duration.ofMillis(300)).then(tell(late)).subscribe();

        assertThat(keys.find(late.getKeyID()).block(Duration.ofSeconds(10)))
                .extracting(KeyRing.Entry::issuer)
                .isEqualTo("sample");
    }

    @Test
    void isNotNeededForARestartOrAnotherInstance() throws ParseException {
        String before = tokens.issue("ada", "Ada", Duration.ofMinutes(5)).accessToken();

        try (ConfigurableApplicationContext another = AnotherInstance.of(environment)) {
            String after = another.getBean(TokenIssuer.class)
                    .issue("ada", "Ada", Duration.ofMinutes(5))
                    .accessToken();

            assertThat(SignedJWT.parse(after).getHeader().getKeyID())
                    .isEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
            assertGood(after);
        }
    }

    private Mono<Void> tell(ECKey key) {
        return publisher.send(
                new KeyPublished(key.getKeyID(), "sample", key.toPublicJWK().toJSONString()));
    }

    private void assertGood(String token) {
        http.get()
                .uri("/things/who")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
