package dev.rapport.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class BackupTest {
    private static final String PASSWORD = "a shoebox full of receipts";
    private static final Map<String, String> MIRA =
            Map.of("email", "mira@standalone.example", "password", PASSWORD, "displayName", "Mira");

    @TempDir
    Path folder;

    @Test
    void bringsBackEverythingSomewhereElse() throws Exception {
        Path data = folder.resolve("data");
        Path other = folder.resolve("other");
        Path file = folder.resolve("rapport.zip");
        try (RapportProcess rapport = RapportProcess.start(data)) {
            Client.at(rapport.address()).call("POST", "/api/accounts", MIRA);
            refused("in use", "--backup=" + file, "--rapport.data=" + data);
            rapport.stop();
        }

        done("--backup=" + file, "--rapport.data=" + data);
        refused("already", "--restore=" + file, "--rapport.data=" + data);
        done("--restore=" + file, "--rapport.data=" + other);

        try (RapportProcess rapport = RapportProcess.start(other)) {
            Client.at(rapport.address())
                    .call("POST", "/api/tokens", Map.of("email", MIRA.get("email"), "password", PASSWORD));
        }
    }

    @Test
    void refusesWhatIsNoBackupAndWhereThereIsNothing() throws Exception {
        Path noBackup = Files.writeString(folder.resolve("letter.txt"), "Dear Mira");
        refused("is no backup", "--restore=" + noBackup, "--rapport.data=" + folder.resolve("new"));
        refused("is not there", "--restore=" + folder.resolve("nothing.zip"), "--rapport.data=" + folder);
        refused("nothing in", "--backup=" + folder.resolve("out.zip"), "--rapport.data=" + folder.resolve("empty"));
    }

    private static void done(String... options) throws Exception {
        try (RapportProcess process = RapportProcess.start(options)) {
            assertThat(process.exitCode()).as("%s", process.terminal()).isZero();
        }
    }

    private static void refused(String why, String... options) throws Exception {
        try (RapportProcess process = RapportProcess.start(options)) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.terminal()).singleElement().asString().contains(why);
        }
    }
}
