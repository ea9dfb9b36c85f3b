package dev.rapport.gateway.signin;

import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns the cookie into the bearer token that services check; they never see the cookie. A browser sends a cookie
 * along whoever asks it to, so a request that lives on it must come from our own page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CookieToBearer implements WebFilter {
    static final String COOKIE = "rapport";
    /** A cookie that is good no longer must not keep anybody from signing in. */
    private static final Set<String> SIGNING_IN = Set.of("/api/accounts", "/api/tokens");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        if (cookie == null) {
            return chain.filter(exchange);
        }
        boolean explicit = request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || SIGNING_IN.contains(request.getPath().value());
        if (!explicit && !OwnPage.mayHaveSent(request)) {
            return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        return chain.filter(exchange.mutate()
                .request(changed -> changed.headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    if (!explicit && !cookie.getValue().isEmpty()) {
                        headers.setBearerAuth(cookie.getValue());
                    }
                }))
                .build());
    }
}
