package dev.rapport.standalone;

/** Why Rapport cannot start here, in a sentence that says what to do. */
final class StartRefusal extends RuntimeException {
    StartRefusal(String message) {
        super(message);
    }
}
