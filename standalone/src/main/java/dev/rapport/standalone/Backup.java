package dev.rapport.standalone;

import dev.rapport.embedded.DataDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Everything that is kept, in one file: the store and the broker's topics as they are when nobody uses them, so that the
 * two fit together.
 */
final class Backup {
    private static final List<String> PARTS = List.of("store", "broker");

    private Backup() {}

    /** @throws StartRefusal where there is nothing to save, or the file cannot be written */
    static void save(Path data, Path file) {
        if (!Files.isDirectory(data.resolve("store"))) {
            throw new StartRefusal("There is nothing in " + data.toAbsolutePath() + " to save: choose the folder with "
                    + Options.DATA + "=some/folder.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        alone(data, () -> {
            try (OutputStream bytes = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (String part : PARTS) {
                    add(data, data.resolve(part), zip);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private static void add(Path data, Path part, ZipOutputStream zip) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(part)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !DataDirectory.isLock(file))
                    .sorted()
                    .toList();
        }
        for (Path one : files) {
            zip.putNextEntry(new ZipEntry(
                    data.relativize(one).toString().replace(one.getFileSystem().getSeparator(), "/")));
            Files.copy(one, zip);
            zip.closeEntry();
        }
    }

    /** @throws StartRefusal where something is there already, or the file is no backup */
    static void restore(Path file, Path data) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefusal(file.toAbsolutePath() + " is not there.");
        }
        if (PARTS.stream().anyMatch(part -> Files.exists(data.resolve(part)))) {
            throw new StartRefusal("There is something in " + data.toAbsolutePath()
                    + " already: move it away, or choose another folder with " + Options.DATA + "=some/folder.");
        }
        alone(data, () -> {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                int count = 0;
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Path target = data.resolve(entry.getName()).normalize();
                    if (PARTS.stream()
                            .noneMatch(
                                    part -> target.startsWith(data.resolve(part).normalize()))) {
                        throw new StartRefusal(file + " is no backup of Rapport.");
                    }
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    count++;
                }
                if (count == 0) {
                    throw new StartRefusal(file + " is no backup of Rapport.");
                }
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    /** While neither a broker nor a store can be started there. */
    private static void alone(Path data, Work work) {
        try (DataDirectory store = DataDirectory.claim(data.resolve("store"));
                DataDirectory broker = DataDirectory.claim(data.resolve("broker"))) {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
