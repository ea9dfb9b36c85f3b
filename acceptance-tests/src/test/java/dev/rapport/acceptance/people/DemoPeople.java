package dev.rapport.acceptance.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demo's data file. */
public final class DemoPeople {
    private static final List<DemoPerson> ALL = read();

    private DemoPeople() {}

    public static List<DemoPerson> first(int count) {
        return ALL.subList(0, count);
    }

    private static List<DemoPerson> read() {
        try (InputStream file = DemoPeople.class.getResourceAsStream("/demo/attendees.json")) {
            JsonNode people = JsonMapper.shared().readTree(Objects.requireNonNull(file, "demo/attendees.json"));
            return people.valueStream().map(DemoPerson::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
