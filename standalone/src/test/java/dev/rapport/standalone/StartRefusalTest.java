package dev.rapport.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps Rapport from starting is told in a sentence that says what to do. */
@Timeout(180)
class StartRefusalTest {

    @TempDir
    Path data;

    @Test
    void tellsThatTheWebPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertRefusal(
                    "Port " + other.getLocalPort() + " is in use by another program, or not yours to use: stop that"
                            + " program, or choose another port with --server.port=8090.",
                    "--server.port=" + other.getLocalPort(),
                    "--rapport.data=" + data);
        }
    }

    @ParameterizedTest
    @CsvSource({"--rapport.broker.port", "--rapport.store.port"})
    void tellsThatThePortOfBrokerOrStoreIsTaken(String option) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefusal(
                    "Port " + other.getLocalPort() + " is in use by another program: choose another with " + option
                            + ".",
                    "--server.port=0",
                    option + "=" + other.getLocalPort(),
                    "--rapport.data=" + data);
        }
    }

    @Test
    void tellsThatTheDataFolderCannotBeWrittenTo() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        assertRefusal(
                file.resolve("below") + " cannot be written to: give this user the right to, or choose another folder"
                        + " with --rapport.data=some/folder.",
                "--server.port=0",
                "--rapport.data=" + file.resolve("below"));
    }

    @ParameterizedTest
    @CsvSource({"broker", "store"})
    void tellsThatTheDataAreInUse(String part) throws Exception {
        Path folder = Files.createDirectories(data.resolve(part));
        try (FileChannel lockFile =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lockFile.lock();
            assertRefusal(
                    folder + " is in use by another Rapport: stop that one or choose another data directory.",
                    "--server.port=0",
                    "--rapport.data=" + data);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--servr.port=1 | There is no option --servr.port=1. The options, as they are unless you say otherwise:"
                        + " --server.port=8080, --rapport.data=data, --rapport.broker.port=0, --rapport.store.port=0;"
                        + " --demo for people to try it with; --backup=file and --restore=file.",
                "--backup= | --backup needs a file, such as --backup=rapport.zip.",
                "--server.port=http | --server.port=http is not a port: use a number from 1 to 65535, or 0 for any.",
                "--rapport.store.port=65536 | --rapport.store.port=65536 is not a port: use a number from 1 to 65535,"
                        + " or 0 for any.",
                "--rapport.broker.port=8080 | Port 8080 cannot serve two: choose different ones for --server.port,"
                        + " --rapport.broker.port and --rapport.store.port.",
                "--rapport.demo.session=nowhere.json | nowhere.json does not hold a session for the demo. Name another,"
                        + " or leave out --rapport.demo.session."
            })
    void tellsWhatIsWrongWithAnOption(String option, String sentence) throws Exception {
        assertRefusal(sentence, option);
    }

    private static void assertRefusal(String sentence, String... options) throws IOException, InterruptedException {
        try (RapportProcess rapport = RapportProcess.start(options)) {
            assertThat(rapport.exitCode()).isEqualTo(1);
            assertThat(rapport.terminal()).containsExactly(sentence);
        }
    }
}
