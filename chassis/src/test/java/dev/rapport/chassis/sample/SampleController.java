package dev.rapport.chassis.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Drain;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Answers with what it was sent, and counts how often it was called for each name. */
@RestController
public class SampleController {
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final Map<String, Sinks.Empty<Void>> gates = new ConcurrentHashMap<>();
    private final Drain drain;

    SampleController(Drain drain) {
        this.drain = drain;
    }

    /** The kinds of thing. */
    enum Kind {
        @JsonProperty("one-kind")
        ONE_KIND,
        @JsonProperty("other-kind")
        OTHER_KIND
    }

    record Part(
            @NotNull(message = "is required") @Max(value = 9, message = "is at most 9")
            Integer size) {}

    record Thing(
            @NotBlank(message = "is not blank") @Size(max = 40, message = "has at most 40 characters")
            String name,

            @Nullable Kind kind,

            @Min(value = 1, message = "is at least 1") @Nullable
            Integer count,

            @Nullable Instant at,
            @Nullable Duration length,
            @Nullable Boolean good,

            @Size(max = 2, message = "has at most 2 entries") @Nullable
            List<@Size(max = 3, message = "has at most 3 characters") String> tags,

            @Valid @Nullable Part part) {}

    /** Says one thing, and goes on until the instance is told to stop. */
    @GetMapping(path = "/open/endless", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> endless() {
        return Flux.just("begun").concatWith(Flux.never()).takeUntilOther(drain.begun());
    }

    /** Takes its time. */
    @GetMapping("/open/slow")
    Mono<String> slow() {
        calls.merge("slow", 1, Integer::sum);
        return Mono.delay(Duration.ofSeconds(1)).thenReturn("done");
    }

    /** How often a call for this name has begun. */
    public int calls(String name) {
        return calls.getOrDefault(name, 0);
    }

    /** Lets calls for this name go on. */
    public void open(String name) {
        gate(name).tryEmitEmpty();
    }

    private Sinks.Empty<Void> gate(String name) {
        return gates.computeIfAbsent(name, n -> Sinks.empty());
    }

    @PostMapping({"/things", "/open/things"})
    ResponseEntity<Thing> make(@Valid @RequestBody Thing thing) {
        int call = calls.merge(thing.name(), 1, Integer::sum);
        return ResponseEntity.created(URI.create("/things/" + thing.name()))
                .header("Call", Integer.toString(call))
                .body(thing);
    }

    @PostMapping("/things/gated/{name}")
    Mono<Map<String, Integer>> wait(@PathVariable String name) {
        int call = calls.merge(name, 1, Integer::sum);
        return gate(name).asMono().then(Mono.just(Map.of("call", call)));
    }

    @PostMapping("/things/broken/{name}")
    Map<String, Integer> breakOnce(@PathVariable String name) {
        int call = calls.merge(name, 1, Integer::sum);
        if (call == 1) {
            throw new IllegalStateException("Broken on purpose, as the test wants it");
        }
        return Map.of("call", call);
    }

    @PostMapping("/things/contested/{name}")
    Map<String, Integer> loseOnce(@PathVariable String name) {
        int call = calls.merge(name, 1, Integer::sum);
        if (call == 1) {
            throw new OptimisticLockingFailureException("Somebody else was faster, as the test wants it");
        }
        return Map.of("call", call);
    }

    @DeleteMapping("/things/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        calls.merge(name, 1, Integer::sum);
    }

    @GetMapping("/things/who")
    Caller who(Caller caller) {
        return caller;
    }

    @GetMapping("/open/list")
    int list(@RequestParam @Min(value = 1, message = "is at least 1") int limit) {
        return limit;
    }

    @GetMapping("/accounts-only")
    String forAccounts() {
        return "welcome";
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "nobody has allowed this";
    }
}
