package dev.rapport.chassis.web;

import dev.rapport.chassis.web.IdempotencyStore.Answer;
import dev.rapport.chassis.web.IdempotencyStore.Claim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * A repeated unsafe call with the same {@code Idempotency-Key} gets the first answer and does nothing twice. Stands
 * behind the security filter, so that a key belongs to its caller.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class IdempotencyFilter implements WebFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Set<HttpMethod> UNSAFE =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    /** While the first call is running, a repeated one waits for its answer. */
    private static final Retry WHILE_RUNNING = Retry.fixedDelay(100, Duration.ofMillis(50))
            .filter(StillRunning.class::isInstance)
            .onRetryExhaustedThrow((spec, signal) -> Problem.of(
                            HttpStatus.CONFLICT, "still-running", "The first call with this key is still being made.")
                    .exception());

    private final IdempotencyStore store;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyStore store, ProblemWriter problems) {
        this.store = store;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (key == null || !UNSAFE.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return Mono.error(Problem.invalid(HEADER, "has 1 to " + LONGEST_KEY + " characters")
                    .exception());
        }
        Mono<byte[]> body = DataBufferUtils.join(
                        exchange.getRequest().getBody(), WebAutoConfiguration.LARGEST_BODY_BYTES)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0]);
        Mono<String> caller =
                exchange.getPrincipal().map(java.security.Principal::getName).defaultIfEmpty("");
        return Mono.zip(body, caller).flatMap(call -> {
            String id = HexFormat.of().formatHex(hash(call.getT2(), key.getBytes(StandardCharsets.UTF_8)));
            BytesEncryptor seal = seal(call.getT2(), key);
            String line = exchange.getRequest().getMethod() + " "
                    + exchange.getRequest().getURI().getRawPath();
            // The key itself is never stored, so nobody can try out passwords against the fingerprint of a sign-in.
            String fingerprint = HexFormat.of().formatHex(hash(key + " " + line, call.getT1()));
            return Mono.defer(() -> store.claim(id, fingerprint))
                    .flatMap(claim ->
                            claim instanceof Claim.Running ? Mono.<Claim>error(new StillRunning()) : Mono.just(claim))
                    .retryWhen(WHILE_RUNNING)
                    .flatMap(claim -> switch (claim) {
                        case Claim.First _ -> makeCall(exchange, chain, id, seal, call.getT1());
                        case Claim.Answered(Answer answer) ->
                            replay(exchange.getResponse(), answer.with(seal.decrypt(answer.body())));
                        case Claim.Other _ ->
                            problems.write(
                                    exchange,
                                    new Problem(
                                            HttpStatus.UNPROCESSABLE_CONTENT,
                                            "key-used-otherwise",
                                            "This Idempotency-Key was used for another call.",
                                            java.util.List.of(
                                                    new Problem.FieldError(HEADER, "was used for another call")),
                                            java.util.Map.of()));
                        case Claim.Running _ -> Mono.error(new StillRunning());
                    });
        });
    }

    private Mono<Void> makeCall(
            ServerWebExchange exchange, WebFilterChain chain, String id, BytesEncryptor seal, byte[] body) {
        AtomicBoolean worthRepeating = new AtomicBoolean();
        ServerHttpRequestDecorator request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() ->
                                Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
        RecordingResponse response = new RecordingResponse(
                exchange.getResponse(),
                answer -> answer.status() >= 500 || worthRepeating.get()
                        ? store.forget(id)
                        : store.answered(id, answer.with(seal.encrypt(answer.body()))));
        ServerWebExchange recorded =
                exchange.mutate().request(request).response(response).build();
        Mono<Void> call = chain.filter(recorded)
                .onErrorResume(failure -> {
                    worthRepeating.set(failure instanceof OptimisticLockingFailureException);
                    return problems.handle(recorded, failure);
                })
                .then(Mono.defer(response::completeUnlessWritten));
        // A client that hangs up and asks again must find the first answer, so the first call is made to its end.
        return Mono.deferContextual(
                context -> Mono.fromFuture(call.contextWrite(context).toFuture(), true));
    }

    private static Mono<Void> replay(ServerHttpResponse response, Answer answer) {
        response.setRawStatusCode(answer.status());
        answer.headers().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().set("Idempotent-Replayed", "true");
        return answer.body().length == 0
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }

    static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** An answer may hold a token: only whoever has the key, which is not stored, can read it. */
    private static BytesEncryptor seal(String caller, String key) {
        byte[] secret = hash("answer " + caller, key.getBytes(StandardCharsets.UTF_8));
        return new AesBytesEncryptor(
                new SecretKeySpec(secret, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
    }

    private static byte[] hash(String first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(second);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class StillRunning extends RuntimeException {
        StillRunning() {
            super(null, null, false, false);
        }
    }
}
