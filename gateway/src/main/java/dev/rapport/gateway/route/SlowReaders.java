package dev.rapport.gateway.route;

import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.ChannelOperations;

/**
 * What streams to a client is read from the service at once, whether the client takes it or not: streams share a
 * connection, and one that nobody reads would hold up the others (RFC 9113, 5.2). A client that does not keep up is cut off;
 * it comes back and is shown the present.
 */
@Component
class SlowReaders implements GlobalFilter, Ordered {
    private static final Logger log = LoggerFactory.getLogger(SlowReaders.class);

    /** Each is what came in one frame of the service's answer: a message, or some 16 KB of a longer one. */
    private static final int PIECES_BEHIND = 64;

    /** What it changes is there before the answer is written. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate()
                .response(new ReadAtOnce(exchange.getResponse()))
                .build());
    }

    private static final class ReadAtOnce extends ServerHttpResponseDecorator {
        private final AtomicBoolean behind = new AtomicBoolean();

        ReadAtOnce(ServerHttpResponse response) {
            super(response);
        }

        /** Called for what streams only. */
        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> messages) {
            return super.writeAndFlushWith(Flux.<Publisher<? extends DataBuffer>>from(messages)
                    .onBackpressureBuffer(PIECES_BEHIND, tooMuch -> cutOff(), BufferOverflowStrategy.DROP_LATEST)
                    .doOnDiscard(Publisher.class, ReadAtOnce::release));
        }

        /** At once: an error or an end would only come to a client that reads what was before it. */
        private void cutOff() {
            if (!behind.getAndSet(true)) {
                log.info("A client that had not read {} pieces of its stream was cut off", PIECES_BEHIND);
                ServerHttpResponseDecorator.<ChannelOperations<?, ?>>getNativeResponse(getDelegate())
                        .channel()
                        .close();
            }
        }

        @SuppressWarnings("unchecked")
        private static void release(Publisher<?> message) {
            Flux.from((Publisher<? extends DataBuffer>) message).subscribe(DataBufferUtils.releaseConsumer());
        }
    }
}
