package dev.rapport.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page on performance, with places for tables. */
public record Page(Path path) {

    /** Puts another table between the comment that names it and the next that says end. */
    public void put(String name, String table) throws IOException {
        String page = Files.readString(path);
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- end -->", from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The page has no place for " + name);
        }
        Files.writeString(path, page.substring(0, from + begin.length()) + table + "\n" + page.substring(to));
    }
}
