package dev.rapport.session.report;

import dev.rapport.session.report.Report.OfRound;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rounds of a report as comma-separated values (RFC 4180): a line each, numbers and instants only. */
final class TableAnswer {
    private static final String HEAD =
            "round,starts_at,ends_at,rooms,attendees,affinity_mean,affinity_p05,affinity_min,repeats,sitting_out";

    private TableAnswer() {}

    static String of(Collection<OfRound> rounds) {
        return Stream.concat(Stream.of(HEAD), rounds.stream().map(TableAnswer::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(OfRound round) {
        Spread affinity = round.affinity();
        return line(
                round.number(),
                round.startsAt(),
                round.endsAt(),
                round.rooms(),
                round.attendees(),
                affinity == null ? null : affinity.mean(),
                affinity == null ? null : affinity.fifthPercentile(),
                affinity == null ? null : affinity.minimum(),
                round.repeats(),
                round.sittingOut());
    }

    /** What is not known is left empty. */
    private static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(value -> Objects.toString(value, "")).collect(Collectors.joining(","));
    }
}
