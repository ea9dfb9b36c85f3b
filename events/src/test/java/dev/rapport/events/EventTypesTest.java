package dev.rapport.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void everyEventHasAVersionedNameThatLeadsBackToIt() {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> topic : Event.class.getPermittedSubclasses()) {
            records.addAll(List.of(topic.getPermittedSubclasses()));
        }

        assertThat(EventTypes.all().values()).containsExactlyInAnyOrderElementsOf(cast(records));
        assertThat(EventTypes.all().keySet()).allMatch(name -> name.matches("rapport\\.[a-z]+\\.[a-z-]+\\.v\\d+"));
    }

    @Test
    void everyTopicHasADeadLetterTopic() {
        assertThat(Topics.ALL)
                .extracting(Topics.Topic::name)
                .contains(Topics.PROFILES, Topics.deadLetters(Topics.PROFILES))
                .doesNotHaveDuplicates()
                .hasSize(16);
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Event>> cast(List<Class<?>> classes) {
        return (List<Class<? extends Event>>) (List<?>) classes;
    }
}
