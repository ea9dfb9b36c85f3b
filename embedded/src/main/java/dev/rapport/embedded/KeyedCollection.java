package dev.rapport.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that goes through as few documents as its keys allow: those with an id or in a range of ids, or of any
 * index where the query names further fields or several alternatives. mongo-java-server alone would go through all.
 */
final class KeyedCollection extends H2Collection {
    private final MVMap<Object, Document> documents;

    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> sizes,
            CursorRegistry cursors) {
        super(database, name, options, documents, sizes, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Candidates found = find(query);
        return found == null
                ? super.queryDocuments(query, orderBy, skip, limit, batchSize, fields)
                : matchDocuments(found.query(), found.positions(), orderBy, skip, limit, batchSize, fields);
    }

    /** @param query what they are still to be compared with */
    private record Candidates(Iterable<Object> positions, Document query) {}

    private @Nullable Candidates find(Document query) {
        if (query.get("_id") instanceof Document range && range.get("$gte") instanceof String from && isRange(range)) {
            return new Candidates(ids(from, (String) range.get("$lt")), query);
        }
        for (Index<Object> index : getIndexes()) {
            Document key = keyIn(query, index);
            if (!key.isEmpty() && index.canHandle(key)) {
                return new Candidates(index.getPositions(key), isId(key) ? beside(key, query) : query);
            }
        }
        return query.get("$or") instanceof Collection<?> alternatives ? any(alternatives, query) : null;
    }

    /** Where each of the alternatives can be looked up. */
    private @Nullable Candidates any(Collection<?> alternatives, Document query) {
        Set<Object> positions = new LinkedHashSet<>();
        for (Object alternative : alternatives) {
            Candidates found = find((Document) alternative);
            if (found == null) {
                return null;
            }
            found.positions().forEach(positions::add);
        }
        return new Candidates(positions, query);
    }

    private static boolean isRange(Document range) {
        return range.size() == 2 && range.get("$lt") instanceof String;
    }

    /** A document's place is its id. */
    private Iterable<Object> ids(String from, String until) {
        Set<Object> found = new LinkedHashSet<>();
        for (Iterator<Object> ids = documents.keyIterator(from); ids.hasNext(); ) {
            if (!(ids.next() instanceof String id) || id.compareTo(until) >= 0) {
                break;
            }
            found.add(id);
        }
        return found;
    }

    private static boolean isId(Document key) {
        return key.size() == 1 && key.containsKey("_id");
    }

    /** What was found by its id need not be compared with it again: with a thousand ids each, that takes a million looks. */
    private static Document beside(Document key, Document query) {
        Document rest = query.clone();
        key.keySet().forEach(rest::remove);
        return rest;
    }

    private static Document keyIn(Document query, Index<Object> index) {
        Document key = new Document();
        for (IndexKey part : index.getKeys()) {
            if (query.containsKey(part.getKey())) {
                key.put(part.getKey(), query.get(part.getKey()));
            }
        }
        return key;
    }
}
