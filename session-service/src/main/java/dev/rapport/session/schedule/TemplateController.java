package dev.rapport.session.schedule;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.chassis.web.Problem.FieldError;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Plans that an organiser keeps for another time; nobody else sees them. */
@RestController
@RequestMapping("/api/templates")
class TemplateController {
    private static final int ID_LENGTH = 12;

    private final TemplateStore templates;

    TemplateController(TemplateStore templates) {
        this.templates = templates;
    }

    record TemplatesAnswer(
            List<TemplateAnswer> items, @Nullable String next) {}

    @GetMapping
    Mono<TemplatesAnswer> mine(Caller caller) {
        return templates
                .of(caller.id())
                .map(known -> new TemplatesAnswer(
                        known.all().stream().map(TemplateAnswer::of).toList(), null));
    }

    /** Kept under a name that is there already, it takes that one's place. */
    @PostMapping
    Mono<ResponseEntity<TemplateAnswer>> keep(@Valid @RequestBody TemplateRequest request, Caller caller) {
        List<FieldError> errors = request.objections();
        if (!errors.isEmpty()) {
            return Mono.error(Problem.invalid(errors).exception());
        }
        Plan plan = request.plan().applyTo(SessionRequest.defaults());
        return templates
                .change(
                        caller.id(),
                        known -> known.with(Scheduling.code(ID_LENGTH), request.name(), plan)
                                .orElseThrow(TemplateController::tooMany))
                .map(kept -> TemplateAnswer.of(kept.called(request.name()).orElseThrow()))
                .map(kept -> ResponseEntity.created(URI.create("/api/templates/" + kept.id()))
                        .body(kept));
    }

    private static RuntimeException tooMany() {
        return Problem.conflict(
                        "too-many-templates",
                        "Nobody can keep more than " + Templates.MOST + " templates. Delete one first.",
                        Map.of())
                .exception();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable String id, Caller caller) {
        return templates
                .change(
                        caller.id(),
                        known -> known.without(id)
                                .orElseThrow(
                                        () -> Problem.notFound("This template").exception()))
                .then();
    }
}
