package dev.rapport.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything that is kept. */
final class DataFolder {
    private DataFolder() {}

    /** Makes it where it is missing; refuses to start where nothing can be written to it. */
    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new StartRefusal(folder.toAbsolutePath() + " cannot be written to: give this user the right to,"
                    + " or choose another folder with " + Options.DATA + "=some/folder.");
        }
    }
}
