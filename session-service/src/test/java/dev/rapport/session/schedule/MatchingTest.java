package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MatchingTest {

    @Test
    void ofAPlanFromBeforeThereWasAChoiceIsAsItIsByDefault() {
        String saved = "{\"style\":\"BALANCED\",\"weights\":{}}";

        assertThat(JsonMapper.shared().readValue(saved, Matching.class)).isEqualTo(Matching.BALANCED);
    }

    @Test
    void isReadAsItWasSaved() {
        String saved = "{\"style\":\"SURPRISE\",\"weights\":{},\"rules\":[],\"connected\":\"SEEK\","
                + "\"company\":\"IGNORE\",\"fairness\":false}";

        Matching matching = JsonMapper.shared().readValue(saved, Matching.class);

        assertThat(matching.fairness()).isFalse();
        assertThat(JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(matching)))
                .isEqualTo(JsonMapper.shared().readTree(saved));
    }
}
