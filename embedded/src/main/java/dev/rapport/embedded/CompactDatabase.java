package dev.rapport.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose documents and keys are kept as BSON, instead of as serialised Java objects. */
final class CompactDatabase extends H2Database {
    private final MVStore store;

    CompactDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(collection);
        MVMap<Object, Document> documents = store.openMap("databases." + fullName, BsonType.map());
        MVMap<String, Object> sizes = store.openMap("meta." + fullName);
        return new KeyedCollection(this, collection, options, documents, sizes, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        // The map has to be open, with these types, before the superclass opens it by the same name.
        store.openMap(getFullCollectionNamespace(collection) + "._index_" + index, BsonType.map());
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new LookupIndex(
                store.openMap(getFullCollectionNamespace(collection) + "._lookup_" + index, BsonType.map()),
                index,
                keys);
    }
}
