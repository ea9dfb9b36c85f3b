package dev.rapport.session.schedule;

import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.KebabCase;
import dev.rapport.chassis.web.Problem.FieldError;
import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.session.schedule.Plan.OpenFloor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** A session as an organiser asks for it, or the changes to one: what is left out stays as it is. */
record SessionRequest(
        @Nullable @Size(min = 1, max = 120, message = "has 1 to 120 characters") @PlainText
        String title,

        @Nullable @Size(max = 4000, message = "has at most 4000 characters") @PlainText(lines = true)
        String description,

        @Nullable @Size(max = 20, message = "has at most 20 entries")
        List<
                        @NotBlank(message = "is not blank") @Size(max = 80, message = "has at most 80 characters")
                        @PlainText String>
                topics,

        @Nullable Instant startsAt,

        @Nullable @Min(value = 1, message = "is at least 1") @Max(value = 20, message = "is at most 20")
        Integer rounds,

        @Nullable
        @DurationMin(seconds = 10, message = "is at least PT10S")
        @DurationMax(hours = 1, message = "is at most PT1H")
        Duration roundLength,

        @Nullable @DurationMin(message = "is at least PT0S") @DurationMax(minutes = 30, message = "is at most PT30M")
        Duration breakLength,

        @Nullable @Min(value = 2, message = "is at least 2") @Max(value = 6, message = "is at most 6")
        Integer roomSize,

        @Nullable @Min(value = 2, message = "is at least 2") @Max(value = 10_000, message = "is at most 10000")
        Integer capacity,

        @Nullable Boolean guestsAllowed,
        @Nullable @KebabCase Format format,
        @Nullable @Valid MatchingRequest matching,
        @Nullable @KebabCase OddOneOut oddOneOut,

        @Nullable
        @DurationMin(minutes = 1, message = "is at least PT1M")
        @DurationMax(hours = 8, message = "is at most PT8H")
        Duration lasts,

        @Nullable
        @DurationMin(seconds = 1, message = "is at least PT1S")
        @DurationMax(minutes = 2, message = "is at most PT2M")
        Duration longestWait) {

    SessionRequest {
        title = stripped(title);
        topics = topics == null
                ? null
                : topics.stream().map(SessionRequest::stripped).toList();
    }

    private static @Nullable String stripped(@Nullable String word) {
        return word == null ? null : word.strip();
    }

    record MatchingRequest(
            @Nullable @KebabCase MatchingStyle style,

            @Nullable @Size(max = 8, message = "has at most 8 entries")
            Map<
                            @Pattern(regexp = "commonGround|giveAndGet", message = "is commonGround or giveAndGet")
                            String,
                            @NotNull(message = "is required") @DecimalMin(value = "0", message = "is at least 0")
                            @DecimalMax(value = "1", message = "is at most 1") Double>
                    weights,

            @Nullable @Size(max = 10, message = "has at most 10 entries")
            List<@NotNull(message = "is required") @Valid GroupRuleRequest> rules,

            @Nullable @KebabCase Connected connected,
            @Nullable @KebabCase Company company,
            @Nullable Boolean fairness) {

        Matching applyTo(Matching before) {
            return new Matching(
                    or(style, before.style()),
                    or(weights, before.weights()),
                    rules == null ? before.rules() : GroupRuleRequest.rules(rules),
                    or(connected, before.connected()),
                    or(company, before.company()),
                    or(fairness, before.fairness()));
        }
    }

    /** What does not go together: an open floor is one round, and its rooms are for two. */
    List<FieldError> objections(Plan before) {
        List<FieldError> errors =
                new ArrayList<>(GroupRuleRequest.objections(matching == null ? null : matching.rules()));
        if (formatAfter(before) == Format.OPEN_FLOOR) {
            if (rounds != null && rounds != 1) {
                errors.add(new FieldError("rounds", "is 1 on an open floor"));
            }
            if (roomSize != null && roomSize != 2) {
                errors.add(new FieldError("roomSize", "is 2 on an open floor"));
            }
        }
        return errors;
    }

    private Format formatAfter(Plan before) {
        return or(format, before.format());
    }

    /** The plan that comes of it, starting from what was planned before or from sensible defaults. */
    Plan applyTo(Plan before) {
        boolean openFloor = formatAfter(before) == Format.OPEN_FLOOR;
        return new Plan(
                or(title, before.title()),
                or(description, before.description()),
                or(topics, before.topics()),
                or(startsAt, before.startsAt()),
                openFloor ? 1 : or(rounds, before.rounds()),
                or(roundLength, before.roundLength()),
                or(breakLength, before.breakLength()),
                openFloor ? 2 : or(roomSize, before.roomSize()),
                or(capacity, before.capacity()),
                or(guestsAllowed, before.guestsAllowed()),
                formatAfter(before),
                matching == null ? before.matching() : matching.applyTo(before.matching()),
                or(oddOneOut, before.oddOneOut()),
                new OpenFloor(
                        or(lasts, before.floor().lasts()),
                        or(longestWait, before.floor().longestWait())));
    }

    private static <T> T or(@Nullable T asked, T before) {
        return asked == null ? before : asked;
    }

    /** What is not asked for: five rounds of five minutes in pairs; an open floor lasts an hour. */
    static Plan defaults() {
        return new Plan(
                "",
                "",
                List.of(),
                Instant.EPOCH,
                5,
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                2,
                500,
                true,
                Format.ROUNDS,
                Matching.BALANCED,
                OddOneOut.TRIO,
                OpenFloor.AN_HOUR);
    }
}
