package dev.rapport.matching.meaning;

import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.affinity.words.Words;
import dev.rapport.matching.meaning.EmbeddingClient.Model;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which of the phrases people use mean nearly the same. Learns what is new to it by and by; nobody waits for that. */
@Component
public class ThesaurusStore implements AutoCloseable {
    private static final int MOST_PHRASES = 50_000;
    private static final Duration MODEL_IDLE = Duration.ofMinutes(2);
    /** A round waits no longer for what another instance has learned. */
    private static final Duration AT_MOST = Duration.ofMillis(300);

    private static final Duration COMPARING_AT_MOST = Duration.ofMillis(100);

    private final NearPhrases near = new NearPhrases(MOST_PHRASES);
    /** The phrases of texts, which take longer to read than to remember. */
    private final Map<String, String> phrases = new ConcurrentHashMap<>();

    private final MeaningStore meanings;
    private final LearningCourse learning;

    @Autowired
    ThesaurusStore(MeaningStore meanings) {
        this(meanings, () -> EmbeddingClient.load(Model.OF_THE_HOUSE));
    }

    ThesaurusStore(MeaningStore meanings, Supplier<EmbeddingClient> loading) {
        this.meanings = meanings;
        learning = new LearningCourse(near, meanings, loading, MODEL_IDLE);
    }

    /** Somebody has told of themselves. Returns at once. */
    public void learn(Traits told) {
        learning.begin(told.texts().toList());
    }

    /** What is known of the phrases of some people. Never fails: what is not known is learned for another time. */
    public Mono<Thesaurus> of(Collection<Traits> people) {
        // Reading and comparing takes a while: not on the store's own threads.
        return Mono.defer(() -> known(people)).subscribeOn(Schedulers.parallel());
    }

    private Mono<Thesaurus> known(Collection<Traits> people) {
        Map<String, String> texts = new HashMap<>();
        people.stream().flatMap(Traits::texts).forEach(text -> texts.putIfAbsent(phrase(text), text));
        Map<String, String> unknown = new HashMap<>(texts);
        unknown.keySet().removeIf(near::knows);
        if (unknown.isEmpty()) {
            return Mono.fromSupplier(() -> near.among(texts.keySet()));
        }
        return meanings.of(unknown.keySet(), Model.OF_THE_HOUSE.name())
                .timeout(AT_MOST)
                .onErrorReturn(Map.of())
                .publishOn(Schedulers.parallel())
                .map(found -> {
                    add(found, unknown);
                    learning.begin(unknown.values());
                    return near.among(texts.keySet());
                });
    }

    private String phrase(String text) {
        if (phrases.size() > MOST_PHRASES) {
            phrases.clear();
        }
        return phrases.computeIfAbsent(text, Words::phrase);
    }

    /** As many as there is time for. */
    private void add(Map<String, Meaning> found, Map<String, String> unknown) {
        long until = System.nanoTime() + COMPARING_AT_MOST.toNanos();
        Iterator<Map.Entry<String, Meaning>> rest = found.entrySet().iterator();
        while (rest.hasNext() && System.nanoTime() < until) {
            Map.Entry<String, Meaning> one = rest.next();
            near.add(one.getKey(), one.getValue());
            unknown.remove(one.getKey());
        }
    }

    @Override
    public void close() {
        learning.close();
    }
}
