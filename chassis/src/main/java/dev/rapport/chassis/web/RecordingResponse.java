package dev.rapport.chassis.web;

import dev.rapport.chassis.web.IdempotencyStore.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps an answer before it is sent, so that a client that has seen it can be given it again. */
final class RecordingResponse extends ServerHttpResponseDecorator {
    private final Function<Answer, Mono<Void>> keep;
    private volatile boolean written;

    RecordingResponse(ServerHttpResponse response, Function<Answer, Mono<Void>> keep) {
        super(response);
        this.keep = keep;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(Flux.from(body))
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> kept(bytes)
                        .then(Mono.defer(() -> getDelegate()
                                .writeWith(
                                        Mono.fromSupplier(() -> bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return kept(new byte[0]).then(Mono.defer(() -> getDelegate().setComplete()));
    }

    /** Whoever has nothing to say leaves it to the server to end the answer, which would not be noticed here. */
    Mono<Void> completeUnlessWritten() {
        return written ? Mono.empty() : setComplete();
    }

    private Mono<Void> kept(byte[] body) {
        written = true;
        return keep.apply(answer(body));
    }

    private Answer answer(byte[] body) {
        HttpStatusCode status = getStatusCode();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        getHeaders().forEach(headers::put);
        return new Answer(status == null ? 200 : status.value(), headers, body);
    }
}
