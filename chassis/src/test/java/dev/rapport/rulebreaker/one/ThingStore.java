package dev.rapport.rulebreaker.one;

import dev.rapport.rulebreaker.other.OtherStore;
import org.apache.kafka.common.Uuid;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.RestController;

/** A store that talks to the broker, listens, answers and looks into a feature that looks into this one. */
@RestController
public class ThingStore {
    public static final String NAME = "things";

    @KafkaListener(topics = "things")
    String on(String name) {
        return name + Uuid.randomUuid() + new OtherStore();
    }
}
