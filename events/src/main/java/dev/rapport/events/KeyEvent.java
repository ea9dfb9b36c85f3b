package dev.rapport.events;

/** What an issuer of tokens tells, so that every service can check a token for itself. */
public sealed interface KeyEvent extends Event {

    @Override
    default String topic() {
        return Topics.KEYS;
    }

    /**
     * A public key to check signatures with.
     *
     * @param issuer the service that signs with it
     * @param jwk the public key as a JSON Web Key (RFC 7517)
     */
    record KeyPublished(String keyId, String issuer, String jwk) implements KeyEvent {
        @Override
        public String key() {
            return keyId;
        }
    }
}
