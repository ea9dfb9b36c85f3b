package dev.rapport.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import reactor.core.publisher.Mono;

class CheckedTokensTest {
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicBoolean good = new AtomicBoolean(true);
    private final CheckedTokens tokens = new CheckedTokens(
            this::check,
            jwt -> good.get()
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")));

    private Mono<Jwt> check(String token) {
        checks.incrementAndGet();
        return token.startsWith("forged")
                ? Mono.error(new BadJwtException("forged"))
                : Mono.just(Jwt.withTokenValue(token)
                        .header("kid", "1")
                        .subject(token)
                        .expiresAt(Instant.MAX)
                        .build());
    }

    private @Nullable String subject(String token) {
        return tokens.decode(token).map(Jwt::getSubject).block();
    }

    @Test
    void aSignatureIsCheckedOnce() {
        for (int call = 0; call < 3; call++) {
            assertThat(subject("ada")).isEqualTo("ada");
        }
        assertThat(checks).hasValue(1);
    }

    @Test
    void oneThatWasGoodIsRefusedWhenItIsNotAnyMore() {
        assertThat(subject("ada")).isEqualTo("ada");

        good.set(false);

        assertThatThrownBy(() -> subject("ada")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void oneThatIsForgedIsCheckedEachTimeAndNeverGood() {
        for (int call = 0; call < 3; call++) {
            assertThatThrownBy(() -> subject("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checks).hasValue(3);
    }
}
