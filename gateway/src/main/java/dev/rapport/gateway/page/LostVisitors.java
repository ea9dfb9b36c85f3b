package dev.rapport.gateway.page;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Who follows a broken link reads so on our page; programs get the problem as ever. */
@Component
@Order(-3)
class LostVisitors implements WebExceptionHandler {
    private final WebPages pages;

    LostVisitors(WebPages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (!(failure instanceof NoResourceFoundException) || !isPerson(exchange.getRequest())) {
            return Mono.error(failure);
        }
        response.setStatusCode(HttpStatus.NOT_FOUND);
        response.getHeaders().setContentType(MediaType.TEXT_HTML);
        response.getHeaders().set(SecurityHeaders.POLICY, pages.app().contentSecurityPolicy());
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(pages.app().html())));
    }

    private static boolean isPerson(ServerHttpRequest request) {
        return !request.getPath().value().startsWith("/api/")
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }
}
