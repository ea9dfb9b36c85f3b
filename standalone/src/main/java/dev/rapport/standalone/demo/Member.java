package dev.rapport.standalone.demo;

import dev.rapport.standalone.demo.Door.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody of the data file with an account, signed in. */
final class Member {
    /** The same for all of them, since the terminal tells it. */
    static final String PASSWORD = "rapport-demo";

    private static final Duration RENEWED_BEFORE = Duration.ofHours(1);

    private final DemoPerson person;
    private final Door door;
    private Token token;

    private Member(DemoPerson person, Door door, Token token) {
        this.person = person;
        this.door = door;
        this.token = token;
    }

    private record Token(String attendeeId, String value, Instant expiresAt) {
        static Token of(JsonNode answer) {
            return new Token(
                    answer.path("attendeeId").asString(),
                    answer.path("accessToken").asString(),
                    Instant.parse(answer.path("expiresAt").asString()));
        }
    }

    /** Signs up, or in where they have been here before; fills in the profile unless they have told something. */
    static Member enter(DemoPerson person, Door door) throws IOException {
        Answer answer = door.call(
                "POST",
                "/api/accounts",
                null,
                Map.of("email", person.email(), "password", PASSWORD, "displayName", person.displayName()));
        Member member = new Member(person, door, answer.status() == 409 ? signIn(person, door) : token(answer));
        JsonNode profile = member.get("/api/profiles/me");
        if (profile.path("headline").asString("").isBlank()) {
            member.call("PUT", "/api/profiles/me", person.profile());
        }
        return member;
    }

    private static Token signIn(DemoPerson person, Door door) throws IOException {
        return token(door.call("POST", "/api/tokens", null, Map.of("email", person.email(), "password", PASSWORD)));
    }

    private static Token token(Answer answer) throws IOException {
        return Token.of(successful(answer));
    }

    DemoPerson person() {
        return person;
    }

    Door door() {
        return door;
    }

    synchronized String id() {
        return token.attendeeId();
    }

    /** One that is good for a while. */
    synchronized String token() throws IOException {
        if (Instant.now().isAfter(token.expiresAt().minus(RENEWED_BEFORE))) {
            token = signIn(person, door);
        }
        return token.value();
    }

    JsonNode get(String path) throws IOException {
        return call("GET", path, null);
    }

    /** @throws IOException where it is refused, too */
    JsonNode call(String method, String path, @Nullable Object body) throws IOException {
        return successful(door.call(method, path, token(), body));
    }

    private static JsonNode successful(Answer answer) throws IOException {
        if (!answer.isOk()) {
            throw new IOException("Refused with " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
