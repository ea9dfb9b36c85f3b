package dev.rapport.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.events.Event;
import dev.rapport.events.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was once sent stays readable: one message of every type and version, as it was on the wire. */
class RecordedEventsTest extends RunningSample {
    @Autowired
    JsonMapper json;

    /** Of some types one more, with what was added to them later. */
    private static final List<String> ADDED_TO =
            List.of("rapport.round.due.v1.wanted", "rapport.session.changed.v1.co-organisers");

    static Stream<String> messages() {
        return Stream.concat(EventTypes.all().keySet().stream(), ADDED_TO.stream());
    }

    private static String typeOf(String message) {
        return message.replaceFirst("(\\.v\\d+)\\..*", "$1");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void saysTodayWhatItSaidThen(String message) throws IOException {
        String type = typeOf(message);
        ObjectNode recorded = recorded(message);

        Event read = read(type, recorded);

        assertThat(read).isInstanceOf(EventTypes.all().get(type));
        assertSaysAll(json.readTree(json.writeValueAsBytes(read)), recorded, message);
    }

    /** All that was said is said today, whatever has been added since, at any depth. */
    private static void assertSaysAll(JsonNode today, JsonNode recorded, String where) {
        if (recorded.isObject()) {
            recorded.properties()
                    .forEach(field ->
                            assertSaysAll(today.path(field.getKey()), field.getValue(), where + "." + field.getKey()));
        } else if (recorded.isArray()) {
            assertThat(today.size()).as(where).isEqualTo(recorded.size());
            for (int i = 0; i < recorded.size(); i++) {
                assertSaysAll(today.get(i), recorded.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(today).as(where).isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isReadWithAFieldOfANewerVersion(String message) throws IOException {
        String type = typeOf(message);
        Event known = read(type, recorded(message));

        assertThat(read(type, recorded(message).put("fromTheFuture", true))).isEqualTo(known);
    }

    private Event read(String type, JsonNode data) {
        Headers headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "1",
                        "ce_source", "/recorded",
                        "ce_type", type,
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new EventDeserializer(json)
                .deserialize("recorded", headers, data.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode recorded(String name) throws IOException {
        try (InputStream message = getClass().getResourceAsStream("/recorded/" + name + ".json")) {
            assertThat(message).as("the recorded message %s", name).isNotNull();
            return json.readValue(message, ObjectNode.class);
        }
    }
}
