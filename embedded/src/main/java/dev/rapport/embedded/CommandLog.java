package dev.rapport.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The commands since the data was last saved, numbered without a gap. A command is in the hands of the operating system
 * when {@link #append} returns, so the end of this process cannot take it back; nothing is forced to the disk.
 *
 * <p>A record is its length (4 bytes), a CRC-32C of number and command (4), the number (8) and the command. A record cut
 * short by the end of the process was never acknowledged, and is dropped.
 */
final class CommandLog implements AutoCloseable {
    static final int HEADER_BYTES = 16;

    private final Path directory;
    private @Nullable RandomAccessFile file;
    private long firstNumber;
    private long end;

    CommandLog(Path directory) {
        this.directory = directory;
    }

    /**
     * Hands over the commands after a number, in order.
     *
     * @return the number of the last one, or {@code after} where there was none
     * @throws EmbeddedStartException where a command is missing
     */
    long replay(long after, ObjLongConsumer<byte[]> reader) throws IOException {
        long last = after;
        for (CommandLogFile part : CommandLogFile.in(directory)) {
            last = part.replay(last, reader);
        }
        return last;
    }

    /** Begins a new file, and drops all but the one before: that one is for a store that had to go back one save. */
    void beginAt(long number) throws IOException {
        if (file != null && firstNumber == number) {
            return;
        }
        close();
        List<CommandLogFile> parts = CommandLogFile.in(directory);
        for (CommandLogFile part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            Files.delete(part.path());
        }
        RandomAccessFile begun = new RandomAccessFile(
                CommandLogFile.startingAt(directory, number).path().toFile(), "rw");
        begun.setLength(0);
        file = begun;
        firstNumber = number;
        end = 0;
    }

    /** A buffer to write a command to; what comes before it is filled in later. */
    static ByteBuf record() {
        return Unpooled.buffer(512).writeZero(HEADER_BYTES);
    }

    /** Fails without a trace: what could not be written whole is taken back. */
    void append(long number, ByteBuf record) throws IOException {
        int length = record.readableBytes() - HEADER_BYTES;
        record.setInt(0, length);
        record.setLong(8, number);
        record.setInt(4, checksum(record.array(), record.arrayOffset() + 8, length + 8));
        RandomAccessFile begun = begun();
        begun.seek(end);
        try {
            begun.write(record.array(), record.arrayOffset(), record.readableBytes());
        } catch (IOException e) {
            begun.setLength(end);
            throw e;
        }
        end += record.readableBytes();
    }

    static int checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }

    /** Bytes since the last {@link #beginAt}. */
    long size() {
        return end;
    }

    private RandomAccessFile begun() {
        if (file == null) {
            throw new IllegalStateException("The log is not begun");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
