package dev.rapport.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file of a {@link CommandLog}, named by the number of its first command. */
record CommandLogFile(Path path, long firstNumber) {
    private static final Logger log = LoggerFactory.getLogger(CommandLogFile.class);
    private static final Pattern NAME = Pattern.compile("commands-(\\d+)\\.log");

    static CommandLogFile startingAt(Path directory, long firstNumber) {
        return new CommandLogFile(directory.resolve("commands-%019d.log".formatted(firstNumber)), firstNumber);
    }

    /** Oldest first. */
    static List<CommandLogFile> in(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.flatMap(CommandLogFile::of)
                    .sorted(Comparator.comparingLong(CommandLogFile::firstNumber))
                    .toList();
        }
    }

    private static Stream<CommandLogFile> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() ? Stream.of(new CommandLogFile(path, Long.parseLong(name.group(1)))) : Stream.empty();
    }

    /** @return the number of the last command read, or {@code after} where this file has none beyond it */
    long replay(long after, ObjLongConsumer<byte[]> reader) throws IOException {
        long last = after;
        long number = firstNumber;
        long unread = Files.size(path);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            while (unread > CommandLog.HEADER_BYTES) {
                int length = in.readInt();
                int checksum = in.readInt();
                if (length <= 0 || length > unread - CommandLog.HEADER_BYTES) {
                    break;
                }
                byte[] numbered = in.readNBytes(8 + length);
                if (CommandLog.checksum(numbered, 0, numbered.length) != checksum
                        || ByteBuffer.wrap(numbered).getLong() != number) {
                    break;
                }
                if (number > last) {
                    requireNext(number, last);
                    reader.accept(Arrays.copyOfRange(numbered, 8, numbered.length), number);
                    last = number;
                }
                unread -= CommandLog.HEADER_BYTES + length;
                number++;
            }
        }
        if (unread > 0 && number > last) {
            requireEnd(Files.size(path) - unread, number);
            log.info("The last {} bytes of {} were not written whole, hence not acknowledged: dropped", unread, path);
        }
        return last;
    }

    /** A process that was killed leaves half a record at the end; where a whole one comes after, something else went wrong. */
    private void requireEnd(long position, long number) throws IOException {
        byte[] rest;
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(position);
            rest = in.readAllBytes();
        }
        ByteBuffer bytes = ByteBuffer.wrap(rest);
        for (int at = 1; at < rest.length - CommandLog.HEADER_BYTES; at++) {
            int length = bytes.getInt(at);
            long found = bytes.getLong(at + 8);
            if (length > 0
                    && length <= rest.length - at - CommandLog.HEADER_BYTES
                    && found > number
                    && found - number < rest.length
                    && CommandLog.checksum(rest, at + 8, length + 8) == bytes.getInt(at + 4)) {
                throw damaged("change " + number + " cannot be read, but " + found + " can");
            }
        }
    }

    private void requireNext(long number, long last) {
        if (number != last + 1) {
            throw damaged("change " + (last + 1) + " is missing, " + number + " is the next");
        }
    }

    private EmbeddedStartException damaged(String what) {
        return new EmbeddedStartException("The data in " + path.getParent() + " is damaged: " + what
                + ". Restore a copy of the directory, or start with a new one.");
    }
}
