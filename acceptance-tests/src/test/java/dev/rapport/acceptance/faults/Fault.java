package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.rig.Part;
import dev.rapport.acceptance.rig.Rig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What may happen to a cluster on a Tuesday evening: a process of it is killed. */
enum Fault implements Trial.Mishap {
    PROFILE_SERVICE,
    MATCHING_SERVICE,
    SESSION_SERVICE,
    BROKER,
    GATEWAY,
    /** An instance of session-service between having saved an event and sending it. */
    RELAY;

    private static final int LONGEST_DOWN_MILLIS = 1_000;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    @Override
    public String happen(Rig rig, Session session, SplittableRandom random, String announcement) {
        Instant before = Instant.now();
        Part victim = strike(rig, session, random, announcement);
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_DOWN_MILLIS)).toNanos());
        victim.start();
        victim.awaitReady();
        return "%s%s killed, back after %.1f s"
                .formatted(
                        victim,
                        this == RELAY ? " between saving and sending" : "",
                        Duration.between(before, Instant.now()).toMillis() / 1e3);
    }

    /** Returns when the victim is dead. */
    private Part strike(Rig rig, Session session, SplittableRandom random, String announcement) {
        Part victim = victim(rig, random);
        if (this == RELAY) {
            rig.brokers().forEach(Part::freeze);
            try {
                announce(victim, session, announcement);
                victim.kill();
            } finally {
                rig.brokers().forEach(Part::thaw);
            }
        } else {
            victim.kill();
        }
        return victim;
    }

    private Part victim(Rig rig, SplittableRandom random) {
        return switch (this) {
            case PROFILE_SERVICE -> one(rig.profile(), random);
            case MATCHING_SERVICE -> one(rig.matching(), random);
            case SESSION_SERVICE, RELAY -> one(rig.session(), random);
            case BROKER -> one(rig.brokers(), random);
            case GATEWAY -> rig.gateway();
        };
    }

    private static Part one(List<Part> parts, SplittableRandom random) {
        return parts.get(random.nextInt(parts.size()));
    }

    /** At this very instance: it answers when it has saved, and cannot have sent. */
    private static void announce(Part instance, Session session, String text) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + instance.port() + session.path("/announce")))
                .timeout(ANSWERED_WITHIN)
                .header("Authorization", "Bearer " + session.organiser().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError("The announcement was answered by " + answer.statusCode() + answer.body());
            }
        } catch (IOException e) {
            throw new AssertionError("The announcement was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
