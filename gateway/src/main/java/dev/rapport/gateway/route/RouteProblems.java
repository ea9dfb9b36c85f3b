package dev.rapport.gateway.route;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself has to refuse, as problem+json like everything else. */
@Component
@Order(-2)
class RouteProblems implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(RouteProblems.class);

    private final JsonMapper json;

    RouteProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        HttpStatus status = status(failure);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:rapport:problem:" + slug(status));
        body.put("title", title(status));
        body.put("status", status.value());
        body.put("instance", exchange.getRequest().getPath().value());
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (slug(status).equals("unavailable")) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(body))));
    }

    private static HttpStatus status(Throwable failure) {
        return switch (failure) {
            // Asking a service for its documentation went wrong.
            case WebClientRequestException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case WebClientResponseException _ -> HttpStatus.BAD_GATEWAY;
            case ResponseStatusException e
            when HttpStatus.resolve(e.getStatusCode().value()) != null ->
                HttpStatus.valueOf(e.getStatusCode().value());
            case TimeoutException _ -> HttpStatus.GATEWAY_TIMEOUT;
            case ConnectException _, UnknownHostException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case IOException _ -> HttpStatus.BAD_GATEWAY;
            default -> {
                log.error("A request failed at the door", failure);
                yield HttpStatus.INTERNAL_SERVER_ERROR;
            }
        };
    }

    private static String slug(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "not-signed-in";
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, BAD_GATEWAY -> "unavailable";
            case INTERNAL_SERVER_ERROR -> "internal";
            default -> status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        };
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here.";
            case UNAUTHORIZED -> "Sign in first, or sign in again.";
            case FORBIDDEN -> "A page of another site cannot do this for you.";
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, BAD_GATEWAY ->
                "This is not possible just now. Try again in a moment.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong on our side.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
