package dev.rapport.session.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Kebab;
import dev.rapport.chassis.web.Problem.FieldError;
import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
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
import java.util.Arrays;
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
        @Nullable Form format,
        @Nullable @Valid MatchingRequest matching,
        @Nullable Odd oddOneOut) {

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
            @Nullable Style style,

            @Nullable @Size(max = 8, message = "has at most 8 entries")
            Map<
                            @Pattern(regexp = "commonGround|giveAndGet", message = "is commonGround or giveAndGet")
                            String,
                            @NotNull(message = "is required") @DecimalMin(value = "0", message = "is at least 0")
                            @DecimalMax(value = "1", message = "is at most 1") Double>
                    weights,

            @Nullable @Size(max = 10, message = "has at most 10 entries")
            List<@NotNull(message = "is required") @Valid GroupRuleRequest> rules,

            @Nullable ConnectedChoice connected,
            @Nullable CompanyChoice company) {

        Matching applyTo(Matching before) {
            return new Matching(
                    style == null ? before.style() : style.value(),
                    weights == null ? before.weights() : weights,
                    rules == null ? before.rules() : GroupRuleRequest.rules(rules),
                    connected == null ? before.connected() : connected.value(),
                    company == null ? before.company() : company.value());
        }
    }

    /** What makes no sense although each word by itself does. */
    List<FieldError> objections() {
        return GroupRuleRequest.objections(matching == null ? null : matching.rules());
    }

    /** {@link Format} as the API spells it. */
    record Form(Format value) {
        /** A word is all it is read from, never an object of the same name. */
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        Form {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Form of(String text) {
            return new Form(kebab(Format.class, text));
        }
    }

    /** {@link MatchingStyle} as the API spells it. */
    record Style(MatchingStyle value) {
        /** A word is all it is read from, never an object of the same name. */
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        Style {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Style of(String text) {
            return new Style(kebab(MatchingStyle.class, text));
        }
    }

    /** {@link OddOneOut} as the API spells it. */
    record Odd(OddOneOut value) {
        /** A word is all it is read from, never an object of the same name. */
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        Odd {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Odd of(String text) {
            return new Odd(kebab(OddOneOut.class, text));
        }
    }

    /** {@link Connected} as the API spells it. */
    record ConnectedChoice(Connected value) {
        /** A word is all it is read from, never an object of the same name. */
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        ConnectedChoice {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ConnectedChoice of(String text) {
            return new ConnectedChoice(kebab(Connected.class, text));
        }
    }

    /** {@link Company} as the API spells it. */
    record CompanyChoice(Company value) {
        /** A word is all it is read from, never an object of the same name. */
        @JsonCreator(mode = JsonCreator.Mode.DISABLED)
        CompanyChoice {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CompanyChoice of(String text) {
            return new CompanyChoice(kebab(Company.class, text));
        }
    }

    static <E extends Enum<E>> E kebab(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Kebab.of(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Kebab::of)
                                        .toList())));
    }

    /** The plan that comes of it, starting from what was planned before or from sensible defaults. */
    Plan applyTo(Plan before) {
        return new Plan(
                or(title, before.title()),
                or(description, before.description()),
                or(topics, before.topics()),
                or(startsAt, before.startsAt()),
                or(rounds, before.rounds()),
                or(roundLength, before.roundLength()),
                or(breakLength, before.breakLength()),
                or(roomSize, before.roomSize()),
                or(capacity, before.capacity()),
                or(guestsAllowed, before.guestsAllowed()),
                format == null ? before.format() : format.value(),
                matching == null ? before.matching() : matching.applyTo(before.matching()),
                oddOneOut == null ? before.oddOneOut() : oddOneOut.value());
    }

    private static <T> T or(@Nullable T asked, T before) {
        return asked == null ? before : asked;
    }

    /** What is not asked for: five rounds of five minutes in pairs. */
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
                OddOneOut.TRIO);
    }
}
