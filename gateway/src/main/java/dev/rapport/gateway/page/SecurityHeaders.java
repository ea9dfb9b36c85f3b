package dev.rapport.gateway.page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every answer tells browsers, whoever gives it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {
    static final String POLICY = "Content-Security-Policy";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            // An invitation's code is in its address: no other site is told of it.
            headers.set("Referrer-Policy", "no-referrer");
            headers.set(
                    "Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self), geolocation=()");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            if (!headers.containsHeader(POLICY)) {
                headers.set(POLICY, "default-src 'none'; frame-ancestors 'none'");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
