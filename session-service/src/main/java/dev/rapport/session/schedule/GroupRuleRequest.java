package dev.rapport.session.schedule;

import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.KebabCase;
import dev.rapport.chassis.web.Problem.FieldError;
import dev.rapport.events.RoundEvent.GroupRule;
import dev.rapport.session.group.Groups;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule for groups as an organiser writes it. */
record GroupRuleRequest(
        @NotNull(message = "is required") @KebabCase GroupRule.Kind kind,

        @NotNull(message = "is required") @Size(min = 1, max = 2, message = "has 1 or 2 entries")
        List<
                        @NotBlank(message = "is not blank") @Size(max = 40, message = "has at most 40 characters")
                        @PlainText String>
                groups) {

    GroupRuleRequest {
        groups = groups == null ? null : stripped(groups);
    }

    /** Keeps a missing name where it is, so that it can be pointed at. */
    private static List<String> stripped(List<@Nullable String> names) {
        List<@Nullable String> stripped = new ArrayList<>();
        names.forEach(name -> stripped.add(name == null ? null : name.strip()));
        return stripped;
    }

    static List<GroupRule> rules(List<GroupRuleRequest> asked) {
        return asked.stream()
                .map(rule -> new GroupRule(rule.kind(), List.copyOf(rule.groups())))
                .toList();
    }

    /** What makes no sense although each word by itself does. */
    static List<FieldError> objections(@Nullable List<GroupRuleRequest> asked) {
        List<GroupRule> rules = rules(Objects.requireNonNullElse(asked, List.of()));
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < rules.size(); place++) {
            String field = "matching.rules[" + place + "].groups";
            Groups.objection(rules.get(place)).ifPresent(objection -> errors.add(new FieldError(field, objection)));
        }
        Groups.contradictions(rules)
                .forEach(place -> errors.add(
                        new FieldError("matching.rules[" + place + "].groups", "are to meet, another rule says")));
        return errors;
    }
}
