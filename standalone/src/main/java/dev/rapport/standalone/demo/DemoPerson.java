package dev.rapport.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody of the data file: a profile, an address to sign in with, and how they talk. */
record DemoPerson(JsonNode data) {
    private static final Set<String> NOT_OF_THE_PROFILE = Set.of("email", "chat");

    /** All of them; the first is the one whose place a visitor may take. */
    static List<DemoPerson> all() {
        try (InputStream data = DemoPerson.class.getResourceAsStream("/demo/attendees.json")) {
            JsonNode people = JsonMapper.shared().readTree(Objects.requireNonNull(data));
            return people.valueStream().map(DemoPerson::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String email() {
        return data.path("email").asString();
    }

    String displayName() {
        return data.path("displayName").asString();
    }

    /** The profile as its owner would fill it in. */
    JsonNode profile() {
        return ((ObjectNode) data.deepCopy()).remove(NOT_OF_THE_PROFILE);
    }

    /** Lines of theirs, a greeting first; {@code {partner}} and {@code {reason}} are to be filled in. */
    List<String> chat() {
        return data.path("chat").valueStream().map(JsonNode::asString).toList();
    }

    boolean isInterestedIn(String word) {
        return data.path("interests")
                .valueStream()
                .anyMatch(interest -> interest.asString().equalsIgnoreCase(word));
    }

    /** What they tell of themselves, sentence by sentence. */
    List<String> about() {
        return Stream.of(data.path("about").asString("").split("(?<=[.!?])\\s+"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}
