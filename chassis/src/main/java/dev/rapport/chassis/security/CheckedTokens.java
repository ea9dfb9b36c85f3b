package dev.rapport.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks the signature of a token once and remembers for some minutes that it is good: that takes longer than all the rest
 * of a small call, and people call often. Whether it is good still, by its time and its key, is looked at each time.
 */
final class CheckedTokens implements ReactiveJwtDecoder {
    private static final int AT_MOST = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final ReactiveJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> stillGood;
    private final Cache<String, Jwt> checked = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param signatures reads a token whose signature is right, and fails otherwise */
    CheckedTokens(ReactiveJwtDecoder signatures, OAuth2TokenValidator<Jwt> stillGood) {
        this.signatures = signatures;
        this.stillGood = stillGood;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            Jwt known = checked.getIfPresent(token);
            Mono<Jwt> read = known != null
                    ? Mono.just(known)
                    : signatures.decode(token).doOnNext(jwt -> checked.put(token, jwt));
            return read.flatMap(this::requireGood);
        });
    }

    private Mono<Jwt> requireGood(Jwt jwt) {
        OAuth2TokenValidatorResult result = stillGood.validate(jwt);
        return result.hasErrors()
                ? Mono.error(new JwtValidationException("The token is not good any more.", result.getErrors()))
                : Mono.just(jwt);
    }
}
