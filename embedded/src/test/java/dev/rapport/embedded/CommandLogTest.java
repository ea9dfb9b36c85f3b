package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLogTest {
    @TempDir
    Path directory;

    @Test
    void handsOverInOrderWhatComesAfterANumber() throws IOException {
        write(1, "one", "two", "three");
        write(4, "four");

        assertThat(read(0)).containsExactly("1 one", "2 two", "3 three", "4 four");
        assertThat(read(2)).containsExactly("3 three", "4 four");
        assertThat(read(4)).isEmpty();
    }

    @Test
    void dropsARecordThatWasCutShortWhereverThatWas() throws IOException {
        write(1, "one", "two");
        byte[] whole = Files.readAllBytes(file(1));
        int first = CommandLog.HEADER_BYTES + "one".length();

        for (int length = first; length < whole.length; length++) {
            Files.write(file(1), Arrays.copyOf(whole, length));

            assertThat(read(0)).as("of %s bytes", length).containsExactly("1 one");
        }
    }

    @Test
    void goesOnBehindARecordThatWasCutShort() throws IOException {
        write(1, "one", "two");
        Files.write(file(1), Arrays.copyOf(Files.readAllBytes(file(1)), 30));
        write(2, "other two");

        assertThat(read(0)).containsExactly("1 one", "2 other two");
    }

    @Test
    void refusesToLeaveOutARecordThatCannotBeRead() throws IOException {
        write(1, "one", "two", "three");
        byte[] whole = Files.readAllBytes(file(1));

        for (int damaged = 0; damaged < whole.length - CommandLog.HEADER_BYTES - "three".length(); damaged++) {
            byte[] bytes = whole.clone();
            bytes[damaged] ^= 0x41;
            Files.write(file(1), bytes);

            assertThatThrownBy(() -> read(0))
                    .as("byte %s", damaged)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageStartingWith("The data in " + directory + " is damaged: change ")
                    .hasMessageEndingWith("Restore a copy of the directory, or start with a new one.");
        }
    }

    @Test
    void doesNotMindDamageToWhatIsSaved() throws IOException {
        write(1, "one", "two");
        byte[] bytes = Files.readAllBytes(file(1));
        bytes[CommandLog.HEADER_BYTES] ^= 0x41;
        Files.write(file(1), bytes);
        write(3, "three");

        assertThat(read(2)).containsExactly("3 three");
    }

    @Test
    void refusesAGap() throws IOException {
        write(1, "one");
        write(3, "three");

        assertThatThrownBy(() -> read(0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("change 2 is missing, 3 is the next");
    }

    @Test
    void keepsTheFileBeforeTheLastAndNoOlderOne() throws IOException {
        write(1, "one");
        write(2, "two");
        write(3, "three");

        assertThat(CommandLogFile.in(directory))
                .extracting(CommandLogFile::firstNumber)
                .containsExactly(2L, 3L);
    }

    private void write(long first, String... commands) throws IOException {
        try (CommandLog log = new CommandLog(directory)) {
            log.beginAt(first);
            long number = first;
            for (String command : commands) {
                ByteBuf record = CommandLog.record();
                record.writeCharSequence(command, StandardCharsets.UTF_8);
                log.append(number++, record);
            }
        }
    }

    private List<String> read(long after) throws IOException {
        List<String> commands = new ArrayList<>();
        try (CommandLog log = new CommandLog(directory)) {
            log.replay(
                    after,
                    (command, number) -> commands.add(number + " " + new String(command, StandardCharsets.UTF_8)));
        }
        return commands;
    }

    private Path file(long first) {
        return CommandLogFile.startingAt(directory, first).path();
    }
}
