package dev.rapport.chassis.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.events.KeyEvent.KeyPublished;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.util.retry.Retry;

/** Signs tokens with the key of this service and tells the others its public half. */
public final class TokenIssuer implements SmartLifecycle {
    static final String BOUND_TO = "bound_to";
    private static final Logger log = LoggerFactory.getLogger(TokenIssuer.class);

    private final String service;
    private final SigningKeyStore keys;
    private final EventPublisher publisher;
    private final Clock clock;
    private final Disposable.Swap telling = Disposables.swap();
    private volatile @Nullable ECKey key;

    TokenIssuer(String service, SigningKeyStore keys, EventPublisher publisher, Clock clock) {
        this.service = service;
        this.keys = keys;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A token as it is answered. */
    public record Token(String accessToken, Instant expiresAt) {}

    /** A token for everything that is the subject's. */
    public Token issue(String subject, String name, Duration validity) {
        return sign(subject, name, "account", null, clock.instant().plus(validity));
    }

    /** A token for everything that is the subject's, and for what an administrator looks after. */
    public Token issueAdministrators(String subject, String name, Duration validity) {
        return sign(
                subject, name, "account administrator", null, clock.instant().plus(validity));
    }

    /** A token that is good for one thing only. */
    public Token issueBound(String subject, String name, String boundTo, Instant expiresAt) {
        return sign(subject, name, "guest", boundTo, expiresAt);
    }

    private Token sign(String subject, String name, String scope, @Nullable String boundTo, Instant expiresAt) {
        ECKey signing = key();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(service)
                .subject(subject)
                .claim("name", name)
                .claim("scope", scope)
                .issuedAt(clock.instant())
                .expiresAt(expiresAt);
        if (boundTo != null) {
            claims.claim(BOUND_TO, boundTo);
        }
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256)
                .keyId(signing.getKeyID())
                .build();
        String value = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signing)))
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
        return new Token(value, expiresAt);
    }

    private ECKey key() {
        ECKey known = key;
        if (known == null) {
            throw new IllegalStateException("The signing key is not loaded yet");
        }
        return known;
    }

    @Override
    public void start() {
        ECKey loaded = keys.loadOrMake();
        key = loaded;
        telling.update(publisher
                .send(new KeyPublished(
                        loaded.getKeyID(), service, loaded.toPublicJWK().toJSONString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe(sent -> {}, failure -> log.error("The public key could not be told", failure)));
    }

    @Override
    public void stop() {
        telling.update(Disposables.disposed());
        key = null;
    }

    /** Before the first request comes in, and until the last one is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return key != null;
    }
}
