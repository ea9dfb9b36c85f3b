package dev.rapport.gateway.route;

import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Asks a service whether it would open a WebSocket before the gateway opens its own to the client. The gateway would
 * otherwise say yes first, and a client that is refused would see an open socket that breaks. The service answers a
 * plain GET by 426 where an upgrade would be welcome (RFC 9110, 15.5.22), else by its refusal.
 */
@Component
class HandshakeCheck implements GlobalFilter, Ordered {
    private static final List<String> TOLD =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    private final HttpClient http;

    HandshakeCheck(HttpClient http) {
        this.http = http;
    }

    /** Right before the filters that carry requests on. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        URI service = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        if (service == null || !"websocket".equalsIgnoreCase(headers.getUpgrade())) {
            return chain.filter(exchange);
        }
        return http.headers(asked -> {
                    asked.set(HttpHeaders.ACCEPT, "application/problem+json");
                    headers.getOrEmpty(HttpHeaders.AUTHORIZATION)
                            .forEach(value -> asked.add(HttpHeaders.AUTHORIZATION, value));
                })
                .get()
                .uri(service)
                .response((answer, body) -> answer.status().code() == HttpStatus.UPGRADE_REQUIRED.value()
                        ? body.then(Mono.just(true))
                        : refuse(exchange.getResponse(), answer, body.aggregate())
                                .thenReturn(false))
                .single()
                .flatMap(welcome -> welcome ? chain.filter(exchange) : Mono.empty());
    }

    private static Mono<Void> refuse(ServerHttpResponse response, HttpClientResponse answer, ByteBufMono body) {
        response.setRawStatusCode(answer.status().code());
        for (String name : TOLD) {
            String value = answer.responseHeaders().get(name);
            if (value != null) {
                response.getHeaders().set(name, value);
            }
        }
        DataBufferFactory buffers = response.bufferFactory();
        return response.writeWith(body.asByteArray().map(buffers::wrap));
    }
}
