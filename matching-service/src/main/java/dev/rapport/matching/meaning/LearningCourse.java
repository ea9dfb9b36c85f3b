package dev.rapport.matching.meaning;

import dev.rapport.matching.affinity.words.Words;
import dev.rapport.matching.meaning.EmbeddingClient.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a phrase that is not known yet: from the store, or else from the model, on a thread of its own that nobody
 * waits for. The model is loaded when the first phrase needs it, and let go when none has for a while. What is lost on the
 * way, by a crash or because too much is waiting, comes again when the next round asks for it.
 */
final class LearningCourse implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LearningCourse.class);
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 100_000;
    private static final int AT_ONCE = 256;

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>(MOST_WAITING);
    private final NearPhrases near;
    private final MeaningStore store;
    private final Supplier<EmbeddingClient> loading;
    private final Duration idle;
    private final Thread thread;

    private @Nullable EmbeddingClient model;
    private @Nullable Surroundings surroundings;
    private boolean unusable;
    private volatile boolean closed;

    /** @param idle how long the model is kept with nothing to do; it takes some 100 MB of memory */
    LearningCourse(NearPhrases near, MeaningStore store, Supplier<EmbeddingClient> loading, Duration idle) {
        this.near = near;
        this.store = store;
        this.loading = loading;
        this.idle = idle;
        thread = Thread.ofPlatform().daemon().name("meaning").unstarted(this::run);
        thread.start();
    }

    /** Returns at once. */
    void begin(Iterable<String> unknown) {
        unknown.forEach(texts::offer);
    }

    private void run() {
        try {
            while (!closed) {
                String first = texts.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    letGo();
                } else {
                    List<String> some = new ArrayList<>(List.of(first));
                    texts.drainTo(some, AT_ONCE - 1);
                    attempt(some);
                }
            }
        } catch (InterruptedException stopped) {
            // As is meant.
        } finally {
            letGo();
        }
    }

    private void attempt(List<String> some) {
        try {
            learn(some);
        } catch (RuntimeException failure) {
            log.debug("Some phrases are compared by their words only for now", failure);
        }
    }

    private void learn(List<String> some) {
        Map<String, String> unknown = new HashMap<>();
        for (String text : some) {
            String phrase = Words.phrase(text);
            if (!near.knows(phrase)) {
                unknown.put(phrase, Words.reading(text));
            }
        }
        Map<String, Meaning> stored = store.of(unknown.keySet(), Model.OF_THE_HOUSE.name())
                .blockOptional(AT_MOST)
                .orElseThrow();
        stored.forEach(near::add);
        unknown.keySet().removeAll(stored.keySet());
        unknown.forEach((phrase, reading) -> {
            if (!closed) {
                learn(phrase, reading);
            }
        });
    }

    private void learn(String phrase, String reading) {
        EmbeddingClient loaded = model();
        if (loaded == null) {
            return;
        }
        Meaning meaning = Meaning.NONE;
        if (loaded.understands(reading)) {
            float[] embedding = loaded.embed(reading);
            meaning = Meaning.of(embedding, surroundings(loaded).crowding(embedding));
        }
        store.keep(phrase, Model.OF_THE_HOUSE.name(), meaning).block(AT_MOST);
        near.add(phrase, meaning);
    }

    private @Nullable EmbeddingClient model() {
        if (model == null && !unusable) {
            try {
                model = loading.get();
            } catch (RuntimeException | LinkageError failure) {
                unusable = true;
                log.warn("Phrases are compared by their words only. {}", failure.getMessage());
            }
        }
        return model;
    }

    private Surroundings surroundings(EmbeddingClient loaded) {
        Surroundings here = surroundings;
        if (here == null) {
            here = Surroundings.of(Words.subjects(), loaded::embed);
            surroundings = here;
        }
        return here;
    }

    private void letGo() {
        if (model != null) {
            model.close();
            model = null;
        }
    }

    /** A phrase in work is finished first: the model must not be taken from under it. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(AT_MOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
