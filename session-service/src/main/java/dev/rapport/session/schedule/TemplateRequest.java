package dev.rapport.session.schedule;

import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A template as an organiser keeps it.
 *
 * @param plan as a session is asked for, without a start
 */
record TemplateRequest(
        @NotNull(message = "is required")
        @NotBlank(message = "is not blank")
        @Size(max = 80, message = "has at most 80 characters")
        @PlainText
        String name,

        @NotNull(message = "is required") @Valid SessionRequest plan) {

    TemplateRequest {
        name = name == null ? null : name.strip();
    }

    List<FieldError> objections() {
        List<FieldError> errors = new ArrayList<>();
        if (plan.startsAt() != null) {
            errors.add(new FieldError("plan.startsAt", "is said when a session is scheduled"));
        }
        plan.objections(SessionRequest.defaults())
                .forEach(error -> errors.add(new FieldError("plan." + error.field(), error.message())));
        return errors;
    }
}
