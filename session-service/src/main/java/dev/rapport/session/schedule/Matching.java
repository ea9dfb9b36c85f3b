package dev.rapport.session.schedule;

import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.events.RoundEvent.GroupRule;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.session.group.Groups;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an organiser wants people matched. A plan from before there was a choice is as it is by default.
 *
 * @param weights by kind of affinity, overriding those of the style
 * @param rules which groups are to meet and which are not
 * @param fairness whether whoever has had little of the session goes first in the next round
 */
public record Matching(
        MatchingStyle style,
        Map<String, Double> weights,
        List<GroupRule> rules,
        Connected connected,
        Company company,
        Boolean fairness) {
    public static final Matching BALANCED = new Matching(MatchingStyle.BALANCED, Map.of(), null, null, null, null);

    public Matching(
            MatchingStyle style,
            Map<String, Double> weights,
            @Nullable List<GroupRule> rules,
            @Nullable Connected connected,
            @Nullable Company company,
            @Nullable Boolean fairness) {
        this.style = style;
        this.weights = Map.copyOf(weights);
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.connected = Objects.requireNonNullElse(connected, Connected.AVOID);
        this.company = Objects.requireNonNullElse(company, Company.AVOID);
        this.fairness = Objects.requireNonNullElse(fairness, true);
    }

    /** Those that its rules name. */
    public Groups groups() {
        return Groups.of(rules);
    }
}
