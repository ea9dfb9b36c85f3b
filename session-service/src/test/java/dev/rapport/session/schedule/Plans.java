package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.OddOneOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Plans to start a test from: three rounds of a minute in pairs, with twenty seconds between them. */
public final class Plans {
    public static final Instant HOUR = Instant.parse("2026-01-31T18:00:00Z");
    public static final Plan THREE_ROUNDS = new Plan(
            "Freelancers meet",
            "An evening of short conversations.",
            List.of("freelancing"),
            HOUR,
            3,
            Duration.ofMinutes(1),
            Duration.ofSeconds(20),
            2,
            100,
            true,
            Format.ROUNDS,
            Matching.BALANCED,
            OddOneOut.TRIO,
            Plan.OpenFloor.AN_HOUR);

    /** Conversations of at most a minute, for ten. */
    public static final Plan OPEN_FLOOR =
            with(Map.of("format", "open-floor", "lasts", "PT10M", "longestWait", "PT5S"), THREE_ROUNDS);

    private Plans() {}

    public static Session scheduled(Plan plan) {
        return Session.schedule("evening", "olga", "Olga", "ABC234", plan);
    }

    /** A plan with changes to it, in the words of the API. */
    public static Plan with(Map<String, ?> changes, Plan plan) {
        return JsonMapper.shared().convertValue(changes, SessionRequest.class).applyTo(plan);
    }

    public static Plan titled(String title, String description, Plan plan) {
        return with(Map.of("title", title, "description", description), plan);
    }

    public static Plan startingAt(Instant startsAt, Plan plan) {
        return with(Map.of("startsAt", startsAt), plan);
    }

    public static Plan withBreaks(Duration breakLength, Plan plan) {
        return with(Map.of("breakLength", breakLength), plan);
    }

    public static Plan atTablesOf(int roomSize, Plan plan) {
        return with(Map.of("roomSize", roomSize), plan);
    }

    public static Plan oddOneSitsOut(Plan plan) {
        return with(Map.of("oddOneOut", "sit-out"), plan);
    }
}
