package dev.rapport.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.store.DocumentStore.Change;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class DocumentStoreTest extends RunningSample {
    private final String id = unique("counter");
    private DocumentStore<Counter> counters;

    @Autowired
    DocumentStores stores;

    @BeforeEach
    void open() {
        counters = stores.of("counters", Counter.class, counter -> Map.of("count", counter.count()));
    }

    @Test
    void waitsUntilAWriteIsInTheJournal(@Autowired ReactiveMongoTemplate mongo) {
        assertThat(mongo.getCollection("counters").block().getWriteConcern())
                .isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void findsWhatWasInserted() {
        counters.insert(id, new Counter(id, 5), List.of()).block();

        assertThat(counters.find(id).block()).isEqualTo(new Stored<>(id, 0, new Counter(id, 5)));
        assertThat(counters.findAll(List.of(id, "unknown")).collectList().block())
                .containsExactly(new Stored<>(id, 0, new Counter(id, 5)));
        assertThat(counters.find("unknown").blockOptional()).isEmpty();
    }

    @Test
    void findsByWhatIsLookedUpAlsoAfterAChange() {
        int rare = id.hashCode();
        counters.insert(id, new Counter(id, 0), List.of()).block();
        counters.change(id, counter -> new Change<>(new Counter(id, rare), List.of()))
                .block();

        assertThat(counters.query(new Document("count", rare))
                        .map(Stored::id)
                        .collectList()
                        .block())
                .containsExactly(id);
    }

    @Test
    void findsWhatStandsUnderAName() {
        Stream.of("", "-", "-1", "-2/x", ".", "0-1", "a")
                .forEach(rest -> counters.insert(id + rest, Counter.of(id + rest), List.of())
                        .block());

        assertThat(counters.under(id + "-").map(Stored::id).collectList().block())
                .containsExactlyInAnyOrder(id + "-", id + "-1", id + "-2/x");
    }

    @Test
    void keepsWhatWasReadLatelyUntilSomebodyElseChangesIt() {
        DocumentStore<Counter> keeping = stores.of("counters", Counter.class).keepingRecent(1_000);
        counters.insert(id, new Counter(id, 5), List.of()).block();
        Counter first = keeping.find(id).block().state();

        assertThat(keeping.find(id).block().state()).isSameAs(first);
        assertThat(keeping.find("unknown").blockOptional()).isEmpty();

        counters.change(id, counter -> new Change<>(new Counter(id, 6), List.of()))
                .block();

        assertThat(keeping.findAll(List.of(id)).blockLast().state()).isEqualTo(new Counter(id, 6));
        keeping.change(id, counter -> new Change<>(new Counter(id, counter.count() + 1), List.of()))
                .block();
        assertThat(counters.find(id).block().state()).isEqualTo(new Counter(id, 7));
    }

    @Test
    void findsByWhatIsLookedUpNowThoughItKeepsWhatWasReadLately() {
        Function<Counter, Map<String, Object>> lookups =
                counter -> Map.of("name", counter.id(), "even", counter.count() % 2 == 0);
        DocumentStore<Counter> keeping =
                stores.of("even-counters", Counter.class, lookups).keepingRecent(1_000);
        DocumentStore<Counter> another = stores.of("even-counters", Counter.class, lookups);
        Document even = new Document("name", id).append("even", true);
        another.insert(id, new Counter(id, 2), List.of()).block();
        Counter first = keeping.query(even).blockLast().state();

        assertThat(keeping.query(even).blockLast().state()).isSameAs(first);

        another.change(id, counter -> new Change<>(new Counter(id, 4), List.of()))
                .block();
        assertThat(keeping.query(even).map(Stored::state).collectList().block()).containsExactly(new Counter(id, 4));

        another.change(id, counter -> new Change<>(new Counter(id, 5), List.of()))
                .block();
        assertThat(keeping.query(even).collectList().block()).isEmpty();
    }

    @Test
    void insertsAnIdOnce() {
        counters.insert(id, Counter.of(id), List.of()).block();

        assertThatThrownBy(() -> counters.insert(id, Counter.of(id), List.of()).block())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void refusesASaveOfWhatIsNoLongerSo() {
        Stored<Counter> read = counters.insert(id, Counter.of(id), List.of()).block();
        counters.save(read, new Counter(id, 1), List.of()).block();

        assertThatThrownBy(
                        () -> counters.save(read, new Counter(id, 2), List.of()).block())
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(counters.find(id).block()).isEqualTo(new Stored<>(id, 1, new Counter(id, 1)));
    }

    @Test
    void losesNoChangeOfManyAtOnce() {
        changeOrStartAtOnce(40);

        assertThat(counters.find(id).block().state().count()).isEqualTo(40);
    }

    @Test
    void changesNothingThatIsNotThere() {
        assertThat(counters.change(id, Counter::next).blockOptional()).isEmpty();
    }

    @Test
    void savesNothingWhereNothingIsDecided() {
        Stored<Counter> stored = counters.insert(id, Counter.of(id), List.of()).block();

        assertThat(counters.change(id, counter -> null).block()).isEqualTo(stored);
        assertThat(counters.changeOrStart(unique("other"), Counter.of("other"), counter -> null)
                        .block()
                        .version())
                .isNegative();
        assertThat(counters.find(id).block().version()).isZero();
    }

    private void changeOrStartAtOnce(int times) {
        Flux.range(0, times)
                .flatMap(
                        i -> counters.changeOrStart(id, Counter.of(id), Counter::next)
                                .subscribeOn(Schedulers.parallel()),
                        times)
                .blockLast();
    }
}
