package dev.rapport.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

/**
 * A collection that looks up by a unique key also where a query names further fields, such as an id and a version;
 * mongo-java-server alone would go through all documents.
 */
final class KeyedCollection extends H2Collection {
    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> sizes,
            CursorRegistry cursors) {
        super(database, name, options, documents, sizes, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        for (Index<Object> index : getIndexes()) {
            Document key = keyIn(query, index);
            if (isId(key) && index.canHandle(key)) {
                return matchDocuments(
                        beside(key, query), index.getPositions(key), orderBy, skip, limit, batchSize, fields);
            }
            if (key.size() < query.size() && index.canHandle(key)) {
                return matchDocuments(query, index.getPositions(key), orderBy, skip, limit, batchSize, fields);
            }
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
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
