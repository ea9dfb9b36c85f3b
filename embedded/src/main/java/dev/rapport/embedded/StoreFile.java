package dev.rapport.embedded;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of the data: saved only when told, so that what is in it is always the state after one known command. */
final class StoreFile {
    private static final int CACHE_MEGABYTES = 64;
    /** Percent of a piece of the file that is still in use; emptier ones are written anew, and their space used again. */
    private static final int WORTH_KEEPING = 50;

    private static final int TIDIED_AT_ONCE_BYTES = 1024 * 1024;

    private StoreFile() {}

    static MVStore open(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
        } catch (MVStoreException | IllegalArgumentException e) {
            throw new EmbeddedStartException(
                    file + " cannot be opened: " + e.getMessage()
                            + ". Restore a copy of the directory, or start with a new one.",
                    e);
        }
    }

    /** Makes a little room, without saving. */
    static void tidy(MVStore store) {
        store.compact(WORTH_KEEPING, TIDIED_AT_ONCE_BYTES);
    }

    /** Saves, and moves nothing about: MVStore has lost data while it did that. */
    static void close(MVStore store) {
        store.close(0);
    }
}
