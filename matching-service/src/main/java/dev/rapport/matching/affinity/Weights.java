package dev.rapport.matching.affinity;

import dev.rapport.events.RoundEvent.MatchingStyle;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much each part of affinity counts; together they make 1.
 *
 * @param commonGround for what both are interested in
 * @param giveAndGet for what one offers and the other seeks
 * @param surprise for having nothing in common
 */
public record Weights(double commonGround, double giveAndGet, double surprise) {
    /** The names under which an organiser sets a weight. */
    public static final String COMMON_GROUND = "commonGround";

    public static final String GIVE_AND_GET = "giveAndGet";
    public static final String SURPRISE = "surprise";

    public Weights {
        double sum = commonGround + giveAndGet + surprise;
        if (!(sum > 0)
                || sum == Double.POSITIVE_INFINITY
                || Math.min(commonGround, Math.min(giveAndGet, surprise)) < 0) {
            throw new IllegalArgumentException("weights must be 0 or more, and one above 0");
        }
        commonGround /= sum;
        giveAndGet /= sum;
        surprise /= sum;
    }

    public static Weights of(MatchingStyle style) {
        return switch (style) {
            case BALANCED -> new Weights(0.5, 0.5, 0);
            case COMMON_GROUND -> new Weights(0.85, 0.15, 0);
            case GIVE_AND_GET -> new Weights(0.15, 0.85, 0);
            case SURPRISE -> new Weights(0, 0.35, 0.65);
        };
    }

    /** The weights of a style with some overridden; overrides that make no sense leave the style as it is. */
    public static Weights of(MatchingStyle style, Map<String, Double> overrides) {
        Weights base = of(style);
        double common = usable(overrides.get(COMMON_GROUND), base.commonGround);
        double give = usable(overrides.get(GIVE_AND_GET), base.giveAndGet);
        double surprise = usable(overrides.get(SURPRISE), base.surprise);
        return common + give + surprise > 0 ? new Weights(common, give, surprise) : base;
    }

    /** The affinity of two attendees from its parts, each 0 to 1. */
    double score(double common, double giveGet) {
        return commonGround * common + giveAndGet * giveGet + surprise * (1 - common);
    }

    private static double usable(@Nullable Double override, double otherwise) {
        double value = Objects.requireNonNullElse(override, otherwise);
        return value >= 0 && value < 1e6 ? value : otherwise;
    }
}
