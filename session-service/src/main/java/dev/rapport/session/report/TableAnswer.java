package dev.rapport.session.report;

import dev.rapport.session.report.Report.OfRound;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in a report as comma-separated values (RFC 4180): a line each, numbers and instants only. */
final class TableAnswer {
    private static final String HEAD_OF_ROUNDS =
            "round,starts_at,ends_at,rooms,attendees,affinity_mean,affinity_p05,affinity_min,repeats,sitting_out,affinity_by_lot";
    private static final String HEAD_OF_CONNECTIONS = "person,connections";
    private static final String HEAD_OF_TURNOUT = "at,people";

    private TableAnswer() {}

    static String rounds(Report report) {
        return table(HEAD_OF_ROUNDS, report.rounds().stream().map(TableAnswer::line));
    }

    /** A person is a number: nobody is named. Empty but for its head where the numbers would tell of somebody's wish. */
    static String connections(Report report) {
        List<Integer> each =
                report.connections() == null ? List.of() : report.connections().each();
        return table(HEAD_OF_CONNECTIONS, IntStream.range(0, each.size()).mapToObj(i -> line(i + 1, each.get(i))));
    }

    static String turnout(Report report) {
        return table(HEAD_OF_TURNOUT, report.turnout().stream().map(count -> line(count.at(), count.people())));
    }

    private static String table(String head, Stream<String> lines) {
        return Stream.concat(Stream.of(head), lines).map(line -> line + "\r\n").collect(Collectors.joining());
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
                round.sittingOut(),
                round.chance());
    }

    /** What is not known is left empty. */
    private static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(value -> Objects.toString(value, "")).collect(Collectors.joining(","));
    }
}
