package dev.rapport.chassis.web;

import com.mongodb.MongoClientException;
import dev.rapport.chassis.web.Problem.FieldError;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Which {@link Problem} a failure is. */
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> e.problem();
            case WebExchangeBindException e -> Problem.invalid(fieldErrors(e));
            case HandlerMethodValidationException e -> Problem.invalid(parameterErrors(e));
            case ConstraintViolationException e ->
                Problem.invalid(e.getConstraintViolations().stream()
                        .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                        .toList());
            case ContentTooLargeException _, DataBufferLimitException _ -> tooLarge();
            case ServerWebInputException e -> unreadable(e);
            case AuthenticationException _ ->
                Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in first, or sign in again.");
            case AccessDeniedException _ -> Problem.forbidden("This is not yours to do.");
            case ResponseStatusException e -> byStatus(e);
            case OptimisticLockingFailureException _ ->
                Problem.conflict("changed-meanwhile", "Somebody else changed this just now. Try again.", Map.of());
            case DataAccessResourceFailureException e -> unavailable(e);
            case TransientDataAccessException e -> unavailable(e);
            case com.mongodb.MongoException e -> unavailable(e);
            case UncategorizedMongoDbException e when e.getCause() instanceof MongoClientException -> unavailable(e);
            default -> {
                log.error("A request failed", failure);
                yield Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.");
            }
        };
    }

    private static Problem unavailable(Exception e) {
        log.warn("The store is away: {}", e.toString());
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "This is not possible just now. Try again in a moment.");
    }

    private static Problem tooLarge() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The body is too large.",
                List.of(new FieldError("body", "is larger than 64 KB")),
                Map.of());
    }

    private static List<FieldError> fieldErrors(WebExchangeBindException e) {
        List<FieldError> errors = new ArrayList<>();
        for (ObjectError error : e.getAllErrors()) {
            String field = error instanceof org.springframework.validation.FieldError f ? f.getField() : "body";
            errors.add(new FieldError(
                    field, error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage()));
        }
        return errors;
    }

    private static List<FieldError> parameterErrors(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> {
                    String name = error instanceof org.springframework.validation.FieldError inBody
                            ? inBody.getField()
                            : result.getMethodParameter().getParameterName();
                    String message = error.getDefaultMessage();
                    return new FieldError(
                            name == null ? "parameter" : name, message == null ? "is not valid" : message);
                }))
                .toList();
    }

    private static Problem unreadable(ServerWebInputException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataBufferLimitException _ -> {
                    return tooLarge();
                }
                case ProblemException problem -> {
                    return problem.problem();
                }
                case JacksonException mismatch
                when !mismatch.getPath().isEmpty() -> {
                    return Problem.invalid(path(mismatch), message(mismatch));
                }
                case JacksonException _ -> {
                    return Problem.invalid("body", "is not valid JSON of the expected shape");
                }
                default -> {}
            }
        }
        if (e.getMethodParameter() != null && e.getMethodParameter().getParameterName() != null) {
            boolean body = e.getMethodParameter()
                    .hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class);
            return Problem.invalid(
                    body ? "body" : e.getMethodParameter().getParameterName(), body ? "is required" : "is not valid");
        }
        return Problem.invalid("body", "could not be read");
    }

    private static String message(JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException reason && reason.getMessage() != null) {
            return reason.getMessage();
        }
        return switch (e) {
            case MismatchedInputException wrong
            when wrong.getTargetType() != null -> "is not a valid " + readable(wrong.getTargetType());
            case InputCoercionException large -> "is not a valid " + readable(large.getTargetType());
            default -> "is not valid";
        };
    }

    private static String readable(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "list";
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "instant, such as 2026-01-31T18:00:00Z";
            case "Duration" -> "duration, such as PT5M";
            case "Boolean" -> "true or false";
            case String other when type.isEnum() -> other + ", one of " + String.join(", ", constants(type));
            default -> "value";
        };
    }

    private static List<String> constants(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(c -> Kebab.of((Enum<?>) c))
                .toList();
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static Problem byStatus(ResponseStatusException e) {
        HttpStatus status = HttpStatus.resolve(e.getStatusCode().value());
        if (status == null) {
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.");
        }
        return switch (status) {
            case NOT_FOUND -> Problem.notFound("This");
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed", "This method is not possible here.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Problem(
                        status,
                        "unsupported-media-type",
                        "Send JSON.",
                        List.of(new FieldError("Content-Type", "is not application/json")),
                        Map.of());
            default ->
                Problem.of(
                        status,
                        Kebab.of(status),
                        e.getReason() == null ? status.getReasonPhrase() + "." : e.getReason());
        };
    }
}
