package dev.rapport.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Databases in a file that is saved now and then, and a {@link CommandLog} of what was changed since. A change is in the
 * log before it is carried out, hence before anybody is told of it or can see it. The number of the last command carried
 * out is saved together with the data, so that a start after a kill carries out each later one exactly once.
 *
 * <p>Changes go one at a time, and reads not beside them: mongo-java-server changes documents in place while another
 * thread may still be writing them to its client. For the same reason answers are copies.
 */
final class DurableBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);
    private static final String LAST = "last";
    private static final long MUCH_LOGGED = 32L * 1024 * 1024;
    private static final int MUCH_UNSAVED = 64 * 1024 * 1024;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-saver").factory());
    private final CommandLog commands;
    private final MVMap<String, Long> carriedOut;
    private long last;
    private long saved;
    private @Nullable Throwable broken;

    private DurableBackend(MVStore store, CommandLog commands) {
        super(store);
        this.commands = commands;
        carriedOut = store.openMap("carried-out");
        saved = carriedOut.getOrDefault(LAST, 0L);
        last = saved;
    }

    /** @param savedEvery how much time's changes a start after a kill has at most to carry out again */
    static DurableBackend open(Path directory, Duration savedEvery) {
        MVStore store = StoreFile.open(directory.resolve("store.mv"));
        try {
            DurableBackend backend = new DurableBackend(store, new CommandLog(directory));
            backend.recover();
            backend.saveRegularly(savedEvery.toMillis());
            return backend;
        } catch (RuntimeException | Error e) {
            store.closeImmediately();
            throw e;
        }
    }

    private void recover() {
        EmbeddedChannel nobody = new EmbeddedChannel();
        try {
            last = commands.replay(saved, (command, number) -> repeat(nobody, command));
            save();
        } catch (IOException e) {
            throw new EmbeddedStartException("The data cannot be read: " + e.getMessage(), e);
        } finally {
            handleClose(nobody);
            nobody.close();
        }
    }

    private void repeat(Channel nobody, byte[] bytes) {
        Document command = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        String name = command.keySet().iterator().next();
        try {
            super.handleCommand(nobody, (String) command.get("$db"), name, command);
        } catch (RuntimeException failedTheFirstTimeToo) {
            log.debug("{} failed again", name, failedTheFirstTimeToo);
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new CompactDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document command) {
        return switch (StoreCommand.of(name, command)) {
            case READ ->
                name.equalsIgnoreCase("hello")
                        ? hello(channel, database, command)
                        : read(channel, database, name, command);
            case REPEATABLE -> change(channel, database, name, command, recordOf(command));
            case UNREPEATABLE -> change(channel, database, name, command, null);
        };
    }

    /** What mongo-java-server knows by an older name only, and health checks ask for. */
    private Document hello(Channel channel, String database, Document command) {
        return read(channel, database, "isMaster", command).append("isWritablePrimary", true);
    }

    private static @Nullable ByteBuf recordOf(Document command) {
        if (!command.containsKey("$db")) {
            return null;
        }
        ByteBuf record = CommandLog.record();
        BsonEncoder.encodeDocument(command, record);
        return record.readableBytes() < BsonConstants.MAX_BSON_OBJECT_SIZE ? record : null;
    }

    private Document read(Channel channel, String database, String name, Document command) {
        lock.readLock().lock();
        try {
            return super.handleCommand(channel, database, name, command).cloneDeeply();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @param record null where the data is to be saved instead, before the answer */
    private Document change(Channel channel, String database, String name, Document command, @Nullable ByteBuf record) {
        lock.writeLock().lock();
        try {
            requireWhole();
            if (record != null) {
                commands.append(last + 1, record);
                last++;
            }
            try {
                return super.handleCommand(channel, database, name, command).cloneDeeply();
            } finally {
                if (record == null || muchToSave()) {
                    save();
                }
            }
        } catch (IOException e) {
            throw new MongoServerException("The change could not be written down: " + e.getMessage(), e);
        } catch (MVStoreException | Error e) {
            broken = e;
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void requireWhole() {
        if (broken != null) {
            throw new MongoServerException("The store takes no changes since it failed: " + broken, broken);
        }
    }

    private boolean muchToSave() {
        return commands.size() > MUCH_LOGGED || getMvStore().getUnsavedMemory() > MUCH_UNSAVED;
    }

    private void saveRegularly(long millis) {
        saver.scheduleWithFixedDelay(this::saveChanges, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void saveChanges() {
        lock.writeLock().lock();
        try {
            if (last != saved && broken == null) {
                StoreFile.tidy(getMvStore());
                save();
            }
        } catch (RuntimeException | Error e) {
            broken = e;
            log.error("The store takes no more changes: its data cannot be saved", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void save() {
        try {
            carriedOut.put(LAST, last);
            getMvStore().commit();
            commands.beginAt(last + 1);
            saved = last;
        } catch (IOException e) {
            broken = e;
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            broken = e;
            throw e;
        }
    }

    @Override
    public void close() {
        saver.close();
        lock.writeLock().lock();
        try {
            saveChanges();
            commands.close();
            if (broken == null) {
                StoreFile.close(getMvStore());
            } else {
                getMvStore().closeImmediately();
            }
        } catch (IOException e) {
            log.warn("The log of changes could not be closed", e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
