package dev.rapport.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A directory that this process alone may use until it is closed or the process ends, however it ends. */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "in-use.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Whether a file is only there to say that a directory is in use. */
    public static boolean isLock(Path file) {
        return file.endsWith(LOCK);
    }

    /**
     * Makes the directory where it is missing.
     *
     * @throws EmbeddedStartException where another process uses it, or it cannot be written
     */
    public static DataDirectory claim(Path directory) {
        FileChannel lockFile = openLockFile(directory);
        if (tryLock(lockFile) == null) {
            closeQuietly(lockFile);
            throw new EmbeddedStartException(
                    directory + " is in use by another Rapport: stop that one or choose another data directory.");
        }
        return new DataDirectory(directory, lockFile);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        closeQuietly(lockFile);
    }

    private static FileChannel openLockFile(Path directory) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new EmbeddedStartException(
                    directory + " cannot be written: give this user the right to, or choose another data directory.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException inUseInThisProcess) {
            return null;
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new EmbeddedStartException("The file system does not allow to lock a file: " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(FileChannel lockFile) {
        try {
            lockFile.close();
        } catch (IOException nothingLeftToRelease) {
            // The lock goes with the process at the latest.
        }
    }
}
