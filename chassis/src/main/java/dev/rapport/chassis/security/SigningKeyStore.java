package dev.rapport.chassis.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** The private key a service signs with: made once, shared by its instances. */
final class SigningKeyStore {
    private static final String COLLECTION = "signing-keys";

    private final ReactiveMongoTemplate mongo;

    SigningKeyStore(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    ECKey loadOrMake() {
        return load().switchIfEmpty(Mono.defer(this::make)).block(Duration.ofSeconds(30));
    }

    private Mono<ECKey> load() {
        return mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.find(new Document("_id", "current")).first()))
                .map(document -> {
                    try {
                        return ECKey.parse(document.getString("jwk"));
                    } catch (ParseException e) {
                        throw new IllegalStateException("The signing key in the store cannot be read", e);
                    }
                });
    }

    private Mono<ECKey> make() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            return mongo.insert(new Document("_id", "current").append("jwk", key.toJSONString()), COLLECTION)
                    .thenReturn(key)
                    .onErrorResume(DuplicateKeyException.class, another -> load());
        } catch (JOSEException e) {
            return Mono.error(e);
        }
    }
}
