package dev.rapport.chassis.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An answer that says no, as {@code application/problem+json} (RFC 9457).
 *
 * @param slug the stable end of the problem's {@code type}
 * @param title a sentence a person understands
 * @param errors what is wrong with which field; empty unless the input is at fault
 * @param more further members, such as the present state
 */
public record Problem(HttpStatus status, String slug, String title, List<FieldError> errors, Map<String, Object> more) {

    /** @param field the path of the field in the input, such as {@code terms.asking.amount} */
    public record FieldError(String field, String message) {}

    public static Problem of(HttpStatus status, String slug, String title) {
        return new Problem(status, slug, title, List.of(), Map.of());
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "invalid-input", "Some of the input is not valid.", errors, Map.of());
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem notFound(String what) {
        return of(HttpStatus.NOT_FOUND, "not-found", what + " was not found.");
    }

    public static Problem forbidden(String title) {
        return of(HttpStatus.FORBIDDEN, "forbidden", title);
    }

    public static Problem conflict(String slug, String title, Map<String, Object> more) {
        return new Problem(HttpStatus.CONFLICT, slug, title, List.of(), more);
    }

    /** What is asked for makes no sense in the present state, and may in another. */
    public static Problem notNow(String title, String state) {
        return conflict("not-now", title, Map.of("state", state));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
