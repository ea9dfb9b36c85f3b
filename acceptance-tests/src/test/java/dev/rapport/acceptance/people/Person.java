package dev.rapport.acceptance.people;

import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;

/** Somebody who can make calls: with an account, or a guest of one session. */
public record Person(String id, String name, String email, String token) {
    public static final String PASSWORD = "correct horse battery staple";

    /** Hashing a password is slow on purpose: more at once would only wait for a processor. */
    private static final Semaphore SIGNING_UP = new Semaphore(8);

    /** An address that nobody has, however long the system under test has been running. */
    public static String freshEmail() {
        return "someone-" + UUID.randomUUID() + "@acceptance.example";
    }

    public static Person signUp(String name) {
        return signUp(name, freshEmail());
    }

    public static Person signUp(String name, String email) {
        SIGNING_UP.acquireUninterruptibly();
        try {
            JsonNode answer = Api.anonymous()
                    .post("/api/accounts", Map.of("email", email, "password", PASSWORD, "displayName", name))
                    .is(201)
                    .json();
            return of(answer, name, email);
        } finally {
            SIGNING_UP.release();
        }
    }

    /** With the whole profile filled in. */
    public static Person signUp(DemoPerson who) {
        Person person = signUp(who.displayName());
        person.api().put("/api/profiles/me", who.profile()).ok();
        return person;
    }

    public static List<Person> signUp(List<DemoPerson> people) {
        return Together.map(people, Person::signUp);
    }

    public static Person guest(DemoPerson who, Session session) {
        JsonNode answer = Api.anonymous()
                .post(session.path("/guests"), who.guest(session.joinCode()))
                .is(201)
                .json();
        return of(answer, who.displayName(), "");
    }

    private static Person of(JsonNode answer, String name, String email) {
        return new Person(
                answer.path("attendeeId").asString(),
                name,
                email,
                answer.path("accessToken").asString());
    }

    public Api api() {
        return Api.as(token);
    }

    /** My own profile; a guest's appears a moment after joining. */
    public JsonNode profile() {
        return Waiting.forValue("the profile of " + name, Waiting.SOON, () -> {
                    Reply reply = api().get("/api/profiles/me");
                    return reply.isOk() ? Optional.of(reply) : Optional.empty();
                })
                .json();
    }

    public void block(Person other) {
        api().put("/api/profiles/me/blocks/" + other.id).ok();
    }

    public void unblock(Person other) {
        api().delete("/api/profiles/me/blocks/" + other.id).ok();
    }
}
