package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.OddOneOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
            OddOneOut.TRIO);

    private Plans() {}

    public static Session scheduled(Plan plan) {
        return Session.schedule("evening", "olga", "Olga", "ABC234", plan);
    }

    public static Plan titled(String title, String description, Plan plan) {
        return copy(plan, title, description, plan.startsAt(), plan.breakLength(), plan.roomSize(), plan.oddOneOut());
    }

    public static Plan startingAt(Instant startsAt, Plan plan) {
        return copy(
                plan,
                plan.title(),
                plan.description(),
                startsAt,
                plan.breakLength(),
                plan.roomSize(),
                plan.oddOneOut());
    }

    public static Plan withBreaks(Duration breakLength, Plan plan) {
        return copy(
                plan,
                plan.title(),
                plan.description(),
                plan.startsAt(),
                breakLength,
                plan.roomSize(),
                plan.oddOneOut());
    }

    public static Plan atTablesOf(int roomSize, Plan plan) {
        return copy(
                plan,
                plan.title(),
                plan.description(),
                plan.startsAt(),
                plan.breakLength(),
                roomSize,
                plan.oddOneOut());
    }

    public static Plan oddOneSitsOut(Plan plan) {
        return copy(
                plan,
                plan.title(),
                plan.description(),
                plan.startsAt(),
                plan.breakLength(),
                plan.roomSize(),
                OddOneOut.SIT_OUT);
    }

    private static Plan copy(
            Plan plan,
            String title,
            String description,
            Instant startsAt,
            Duration breakLength,
            int roomSize,
            OddOneOut oddOneOut) {
        return new Plan(
                title,
                description,
                plan.topics(),
                startsAt,
                plan.rounds(),
                plan.roundLength(),
                breakLength,
                roomSize,
                plan.capacity(),
                plan.guestsAllowed(),
                plan.format(),
                plan.matching(),
                oddOneOut);
    }
}
