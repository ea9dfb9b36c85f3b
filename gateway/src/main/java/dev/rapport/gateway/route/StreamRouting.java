package dev.rapport.gateway.route;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Carries event streams, which have no end and are many, over a few HTTP/2 connections. Whatever has an end is left to the
 * filter behind, and has an HTTP/1.1 connection to itself meanwhile.
 */
@Component
class StreamRouting extends NettyRoutingFilter {
    private static final PathPattern LIVE = PathPatternParser.defaultInstance.parse("/api/sessions/{id}/live");

    StreamRouting(
            @Qualifier(Upstream.STREAMS) HttpClient streams,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties) {
        super(streams, headers, properties);
    }

    @Override
    public int getOrder() {
        return NettyRoutingFilter.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return isStream(exchange) ? super.filter(exchange, chain) : chain.filter(exchange);
    }

    /** Whoever is called by TLS is behind something of somebody else's, which may speak HTTP/1.1 only. */
    private static boolean isStream(ServerWebExchange exchange) {
        URI service = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        return "http".equals(service.getScheme())
                && LIVE.matches(exchange.getRequest().getPath().pathWithinApplication());
    }
}
