package dev.rapport.chassis.security;

import com.nimbusds.jose.jwk.JWK;
import dev.rapport.chassis.messaging.MessagingAutoConfiguration;
import dev.rapport.events.KeyEvent;
import dev.rapport.events.KeyEvent.KeyPublished;
import dev.rapport.events.Topics;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** The public keys of all issuers, as their topic tells them. */
class KeyRing {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int STEPS = 40;

    private final Map<String, Entry> keys = new ConcurrentHashMap<>();

    record Entry(String issuer, JWK key) {}

    @KafkaListener(
            topics = Topics.KEYS,
            groupId = "${rapport.service}-keys-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST,
            properties = "auto.offset.reset=earliest")
    void on(KeyEvent event) throws ParseException {
        switch (event) {
            case KeyPublished(String keyId, String issuer, String jwk) ->
                keys.put(keyId, new Entry(issuer, JWK.parse(jwk)));
        }
    }

    /** Waits up to two seconds for a key that is still on its way; empty where it does not come. */
    Mono<Entry> find(@Nullable String keyId) {
        return keyId == null
                ? Mono.empty()
                : Mono.defer(() -> Mono.justOrEmpty(keys.get(keyId)))
                        .repeatWhenEmpty(STEPS, again -> again.delayElements(STEP))
                        .onErrorResume(IllegalStateException.class, gone -> Mono.empty());
    }

    @Nullable
    String issuerOf(String keyId) {
        Entry entry = keys.get(keyId);
        return entry == null ? null : entry.issuer();
    }
}
