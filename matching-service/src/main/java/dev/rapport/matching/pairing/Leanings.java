package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Tastes;
import dev.rapport.matching.affinity.Traits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What counts in a pairing besides affinity, all in one place. None of it is ever a reason that is told, and none adds
 * to the affinity of two: each takes a little away, so that whoever has the most affinity is never worth more than
 * that. All the small ones together take less than one interest that only these two share is worth ({@link #MOST_SMALL}).
 *
 * <table>
 * <caption>What takes how much of 1</caption>
 * <tr><td>having met in earlier sessions</td><td>0.1 for each, up to three; nothing for those who are sought because
 * they are connected</td></tr>
 * <tr><td>being connected; where the organiser seeks connections, not being so</td><td>0.04</td></tr>
 * <tr><td>working for the same company</td><td>0.04</td></tr>
 * <tr><td>feedback: being as unlike as can be to people the other one liked</td><td>0.02</td></tr>
 * <tr><td>both new, or both here as often, where others are not</td><td>up to 0.01</td></tr>
 * <tr><td>living half a day apart</td><td>up to 0.01, less the nearer</td></tr>
 * </table>
 */
final class Leanings {
    /** What one earlier session takes away, up to so many. */
    private static final double LESS_NEW = 0.1;

    private static final int MOST_TIMES_BEFORE = 3;

    private static final double CONNECTED = 0.04;
    private static final double COMPANY = 0.04;
    private static final double TASTE = 0.02;
    private static final double EXPERIENCE = 0.01;
    private static final double TIME_ZONE = 0.01;

    /** The most that all but earlier sessions and reluctance can take away together. */
    static final double MOST_SMALL = CONNECTED + COMPANY + TASTE + EXPERIENCE + TIME_ZONE;

    /** Whoever has been in so many sessions is as much at home as whoever has been in more. */
    private static final int REGULAR = 3;

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int HALF_A_DAY = 12 * 60;

    /** An hour of summer time more or less makes no difference, the same answer every day does. */
    private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");

    private final Bonds metBefore;
    private final Bonds reluctant;
    private final Bonds connected;
    private final Connected wish;
    /** Equal for people of the same company; below 0 for none. */
    private final int[] company;
    /** Minutes before or behind universal time. */
    private final int[] minutes;
    /** From 0, new, to {@link #REGULAR}. */
    private final int[] experience;

    private final boolean experienceDiffers;
    private final Tastes tastes;

    Leanings(PairingTask task, List<Traits> people, Map<String, Integer> numbers) {
        PairingRules rules = task.rules();
        Background background = task.background();
        metBefore = Bonds.of(task.metBefore().stream(), numbers);
        reluctant = Bonds.of(task.reluctant().stream(), numbers);
        connected = Bonds.of(background.connected().stream(), numbers);
        Connected asked = Objects.requireNonNullElse(rules.connected(), Connected.AVOID);
        // Where nobody is connected there is nothing to seek.
        wish = connected.none() ? Connected.IGNORE : asked;
        company = rules.company() == Company.IGNORE
                ? people.stream().mapToInt(one -> UNKNOWN).toArray()
                : companies(people);
        minutes = people.stream().mapToInt(one -> minutes(one.timeZone())).toArray();
        experience = people.stream()
                .mapToInt(one -> Math.min(REGULAR, background.sessionsBefore().getOrDefault(one.attendeeId(), 0)))
                .toArray();
        experienceDiffers = IntStream.of(experience).distinct().count() > 1;
        tastes = new Tastes(people, background.tastes());
    }

    private static int[] companies(List<Traits> people) {
        Map<String, Integer> numbers = new HashMap<>();
        return people.stream()
                .map(Traits::company)
                .mapToInt(name -> name == null || name.isBlank()
                        ? UNKNOWN
                        : numbers.computeIfAbsent(
                                name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), key -> numbers.size()))
                .toArray();
    }

    private static int minutes(@Nullable String timeZone) {
        try {
            return timeZone == null
                    ? UNKNOWN
                    : ZoneId.of(timeZone).getRules().getStandardOffset(ANY_DAY).getTotalSeconds() / 60;
        } catch (DateTimeException unknown) {
            return UNKNOWN;
        }
    }

    boolean haveMetBefore(int a, int b) {
        return metBefore.times(a, b) > 0;
    }

    /** What it is worth that two meet, -1 to 1: less than of any others when one of them would rather not. */
    double worth(int a, int b, double affinity) {
        if (reluctant.times(a, b) > 0) {
            return affinity / 2 - 1;
        }
        boolean related = connected.times(a, b) > 0;
        return affinity
                - before(a, b, related)
                - connection(related)
                - company(a, b)
                - taste(a, b)
                - experience(a, b)
                - distance(a, b);
    }

    private double before(int a, int b, boolean related) {
        return related && wish == Connected.SEEK ? 0 : LESS_NEW * Math.min(MOST_TIMES_BEFORE, metBefore.times(a, b));
    }

    private double connection(boolean related) {
        return switch (wish) {
            case AVOID -> related ? CONNECTED : 0;
            case SEEK -> related ? 0 : CONNECTED;
            case IGNORE -> 0;
        };
    }

    private double company(int a, int b) {
        return company[a] != UNKNOWN && company[a] == company[b] ? COMPANY : 0;
    }

    /** Half of it for the taste of either; nothing for whoever has none yet. */
    private double taste(int a, int b) {
        return untasteful(a, b) + untasteful(b, a);
    }

    private double untasteful(int a, int b) {
        return tastes.has(a) ? TASTE / 2 * (1 - tastes.of(a, b)) / 2 : 0;
    }

    private double experience(int a, int b) {
        return experienceDiffers ? EXPERIENCE * (REGULAR - Math.abs(experience[a] - experience[b])) / REGULAR : 0;
    }

    private double distance(int a, int b) {
        if (minutes[a] == UNKNOWN || minutes[b] == UNKNOWN) {
            return 0;
        }
        int apart = Math.abs(minutes[a] - minutes[b]) % (2 * HALF_A_DAY);
        return TIME_ZONE * Math.min(apart, 2 * HALF_A_DAY - apart) / HALF_A_DAY;
    }
}
