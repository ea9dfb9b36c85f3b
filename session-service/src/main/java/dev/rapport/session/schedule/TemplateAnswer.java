package dev.rapport.session.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.chassis.web.Kebab;
import dev.rapport.session.schedule.SessionViewReader.MatchingView;
import dev.rapport.session.schedule.Templates.Template;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template as the API shows it. */
record TemplateAnswer(String id, String name, PlanView plan) {

    /** As of a session, without a start. */
    record PlanView(
            String title,
            String description,
            List<String> topics,
            int rounds,
            Duration roundLength,
            Duration breakLength,
            int roomSize,
            int capacity,
            boolean guestsAllowed,
            String format,
            MatchingView matching,
            String oddOneOut,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Duration lasts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Duration longestWait) {}

    static TemplateAnswer of(Template template) {
        Plan plan = template.plan();
        return new TemplateAnswer(
                template.id(),
                template.name(),
                new PlanView(
                        plan.title(),
                        plan.description(),
                        plan.topics(),
                        plan.rounds(),
                        plan.roundLength(),
                        plan.breakLength(),
                        plan.roomSize(),
                        plan.capacity(),
                        plan.guestsAllowed(),
                        Kebab.of(plan.format()),
                        MatchingView.of(plan.matching()),
                        Kebab.of(plan.oddOneOut()),
                        plan.isOpenFloor() ? plan.floor().lasts() : null,
                        plan.isOpenFloor() ? plan.floor().longestWait() : null));
    }
}
