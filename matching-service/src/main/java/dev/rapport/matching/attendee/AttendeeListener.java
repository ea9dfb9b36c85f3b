package dev.rapport.matching.attendee;

import dev.rapport.events.ProfileEvent;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.RelationEvent;
import dev.rapport.events.Topics;
import dev.rapport.matching.meaning.ThesaurusStore;
import java.time.Duration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps profiles and blocks up to date. */
@Component
class AttendeeListener {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ProfileStore profiles;
    private final BlockStore blocks;

    private final ThesaurusStore thesaurus;

    AttendeeListener(ProfileStore profiles, BlockStore blocks, ThesaurusStore thesaurus) {
        this.profiles = profiles;
        this.blocks = blocks;
        this.thesaurus = thesaurus;
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = "matching-service-profiles")
    void on(ProfileEvent event) {
        switch (event) {
            case ProfileChanged changed -> {
                profiles.keep(changed).block(AT_MOST);
                thesaurus.learn(Profile.of(changed).traits());
            }
        }
    }

    @KafkaListener(topics = Topics.RELATIONS, groupId = "matching-service-relations")
    void on(RelationEvent event) {
        blocks.keep(event).block(AT_MOST);
    }
}
