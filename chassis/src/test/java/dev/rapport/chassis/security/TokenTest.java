package dev.rapport.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.SignedJWT;
import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.events.KeyEvent.KeyPublished;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class TokenTest extends RunningSample {

    @Autowired
    KeyRing keys;

    @Autowired
    EventPublisher publisher;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void saysWhoCalls() {
        String token =
                tokens.issue("ada", "Ada Lovelace 🎉", Duration.ofMinutes(5)).accessToken();

        who(token)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"ada\",\"name\":\"Ada Lovelace 🎉\",\"boundTo\":null}");
    }

    @Test
    void isSignedWithAnEllipticCurveAndSaysWhenItEnds() throws ParseException {
        TokenIssuer.Token token = tokens.issue("ada", "Ada", Duration.ofMinutes(5));
        SignedJWT read = SignedJWT.parse(token.accessToken());

        assertThat(read.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(read.getJWTClaimsSet().getIssuer()).isEqualTo("sample");
        assertThat(read.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(token.expiresAt().minusSeconds(1), token.expiresAt())
                .isAfter(Instant.now().plusSeconds(200));
    }

    @Test
    void isGoodForNothingWhenItHasExpired() {
        TokenIssuer then = tenMinutesAgo();
        String token = then.issue("ada", "Ada", Duration.ofMinutes(5)).accessToken();

        who(then.issue("ada", "Ada", Duration.ofMinutes(15)).accessToken())
                .expectStatus()
                .isOk();
        who(token).expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refused(token);
    }

    @Test
    void isGoodForNothingWhenItExpiresAfterItWasUsed() {
        // Clocks may differ by a minute, so it is good for five seconds still.
        String token = tenMinutesAgo()
                .issue("ada", "Ada", Duration.ofMinutes(9).plusSeconds(5))
                .accessToken();

        who(token).expectStatus().isOk();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> refused(token));
    }

    private TokenIssuer tenMinutesAgo() {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
        TokenIssuer issuer = new TokenIssuer("sample", new SigningKeyStore(mongo), publisher, then);
        issuer.start();
        return issuer;
    }

    @Test
    void isGoodForNothingWhenItWasChanged() {
        String[] parts =
                tokens.issue("ada", "Ada", Duration.ofMinutes(5)).accessToken().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = encoded(claims.replace("\"ada\"", "\"bob\""));
        char last = parts[2].charAt(10);
        String signature = parts[2].replace(last, last == 'A' ? 'B' : 'A');

        refused(parts[0] + "." + other + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + signature);
        refused(parts[0] + "." + parts[1] + ".");
        refused(encoded("{\"alg\":\"none\"}") + "." + other + ".");
        refused("no.token.atall");
    }

    @Test
    void isGoodForNothingWhenAnotherKeyHasSignedIt() {
        refused(SignedTokens.sign(SignedTokens.key(keyId()), "sample"));
        refused(SignedTokens.sign(SignedTokens.key(unique("unknown")), "sample"));
    }

    @Test
    void isGoodForNothingWhenThePublicKeyWasTakenForASecret() throws JOSEException {
        byte[] known =
                keys.find(keyId()).block().key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

        refused(SignedTokens.sign(JWSAlgorithm.HS256, keyId(), new MACSigner(known), "sample"));
    }

    @Test
    void isGoodForNothingWhenItNamesAnIssuerWhoseKeyItIsNot() {
        var other = SignedTokens.key(unique("other"));
        publisher
                .send(new KeyPublished(
                        other.getKeyID(), "other", other.toPublicJWK().toJSONString()))
                .block();

        Awaitility.await()
                .untilAsserted(() ->
                        who(SignedTokens.sign(other, "other")).expectStatus().isOk());
        refused(SignedTokens.sign(other, "sample"));
    }

    private String keyId() {
        try {
            return SignedJWT.parse(
                            tokens.issue("ada", "Ada", Duration.ofMinutes(5)).accessToken())
                    .getHeader()
                    .getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String token) {
        AccessTest.problem(who(token), 401, "not-signed-in");
    }

    private ResponseSpec who(String token) {
        return http.get()
                .uri("/things/who")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
