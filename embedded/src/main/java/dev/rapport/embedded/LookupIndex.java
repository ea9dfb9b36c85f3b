package dev.rapport.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by a field that several may have the same of; mongo-java-server alone has indexes of unique keys only, and
 * would go through all documents. It gives candidates: each is compared with the whole query afterwards.
 *
 * <p>Of an index over several fields the first is used. Known are text, truth values and times, the last in ranges too.
 */
final class LookupIndex extends EmptyIndex<Object> {
    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");

    /** Value and position together, so that all of a value are neighbours. */
    private final MVMap<KeyValue, Object> entries;

    private final String field;

    LookupIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys) {
        super(name, keys.subList(0, 1));
        this.entries = entries;
        this.field = keys.getFirst().getKey();
    }

    /** What a value is ordered by; null where it is not looked up here. */
    private static @Nullable Object ordered(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Instant time -> time.toEpochMilli();
            case null, default -> null;
        };
    }

    private Set<Object> values(Document document) {
        return getKeyValues(document).stream()
                .map(key -> ordered(key.get(0)))
                .filter(value -> value != null)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean canHandle(Document query) {
        return query.size() == 1
                && query.containsKey(field)
                && (ordered(query.get(field)) != null || isRange(query.get(field)));
    }

    private static boolean isRange(@Nullable Object condition) {
        return condition instanceof Document range
                && !range.isEmpty()
                && RANGE.containsAll(range.keySet())
                && range.values().stream().allMatch(Instant.class::isInstance);
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        Object condition = query.get(field);
        Object value = ordered(condition);
        return value != null
                ? between(value, value)
                : between(
                        bound((Document) condition, "$gt", Long.MIN_VALUE),
                        bound((Document) condition, "$lt", Long.MAX_VALUE));
    }

    /** With the bound itself, be it meant or not. */
    private static Long bound(Document range, String operator, long unbounded) {
        Object time = range.containsKey(operator) ? range.get(operator) : range.get(operator + "e");
        return time == null ? unbounded : ((Instant) time).toEpochMilli();
    }

    private Set<Object> between(Object first, Object last) {
        Set<Object> positions = new LinkedHashSet<>();
        KeyValue end = new KeyValue(last);
        for (Iterator<KeyValue> keys = entries.keyIterator(new KeyValue(first)); keys.hasNext(); ) {
            KeyValue key = keys.next();
            if (entries.getKeyType().compare(new KeyValue(key.get(0)), end) > 0) {
                break;
            }
            positions.add(key.get(1));
        }
        return positions;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        values(document).forEach(value -> entries.put(new KeyValue(value, position), true));
    }

    @Override
    public @Nullable Object remove(Document document) {
        values(document).forEach(value -> entries.remove(new KeyValue(value, document.get("_id"))));
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<Object> known = values(before);
        Set<Object> now = values(after);
        known.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> entries.remove(new KeyValue(value, position)));
        now.stream()
                .filter(value -> !known.contains(value))
                .forEach(value -> entries.put(new KeyValue(value, position), true));
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
