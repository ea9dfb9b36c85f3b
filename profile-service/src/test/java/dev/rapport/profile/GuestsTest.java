package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.Backing;
import dev.rapport.chassis.test.TopicReader;
import dev.rapport.events.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class GuestsTest extends RunningProfileService {

    @Test
    void getAProfileOfWhatTheyToldWhenJoining() {
        Person lin = guest("Lin");
        announce(lin, "Lin", "jazz", "JAZZ");

        awaitProfile(lin, "Lin");

        get(lin, "/api/profiles/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"displayName\": \"Lin\", \"interests\": [\"jazz\"], \"languages\": [\"de\"]}");
    }

    @Test
    void areNotFoundUntilThatHasArrived() {
        get(guest("Lin"), "/api/profiles/me").expectStatus().isNotFound();
    }

    @Test
    void keepWhatTheyWroteWhenAMessageComesLateOrTwice() {
        Person lin = guest("Lin");
        Person last = guest("Last");
        put(lin, "/api/profiles/me", Map.of("displayName", "Lin the second"))
                .expectStatus()
                .isOk();

        announce(lin, "Lin", "jazz");
        announce(lin, "Lin", "jazz");
        announceUntilPassed(last);

        get(lin, "/api/profiles/me")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"displayName\": \"Lin the second\", \"interests\": []}");
    }

    @Test
    void areToldOfAsGuests() {
        Person lin = guest("Lin");

        put(lin, "/api/profiles/me", Map.of("displayName", "Lin"))
                .expectStatus()
                .isOk();

        try (TopicReader profiles = TopicReader.of(Topics.PROFILES)) {
            assertThat(profiles.await(message -> message.key().equals(lin.attendeeId()))
                            .json())
                    .contains("\"guest\":true");
        }
    }

    @Test
    void areNotHeldUpByAMessageThatNobodyCanRead() {
        Person lin = guest("Lin");
        sendGarbage();

        announceUntilPassed(lin);

        try (TopicReader deadLetters = TopicReader.of(Topics.deadLetters(Topics.SESSIONS))) {
            assertThat(deadLetters
                            .await(message -> "garbage".equals(message.key()))
                            .json())
                    .isEqualTo("{no event");
        }
    }

    /** The events of the session share a partition, so that whatever was sent before has been read. */
    private void announceUntilPassed(Person last) {
        announce(last, "Last");
        awaitProfile(last, "Last");
    }

    private void awaitProfile(Person guest, String name) {
        try (TopicReader profiles = TopicReader.of(Topics.PROFILES)) {
            profiles.await(message -> message.key().equals(guest.attendeeId())
                    && message.json().contains("\"displayName\":\"" + name + "\""));
        }
    }

    private static void sendGarbage() {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Backing.shared().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int partition = 0;
                    partition < producer.partitionsFor(Topics.SESSIONS).size();
                    partition++) {
                producer.send(new ProducerRecord<>(Topics.SESSIONS, partition, "garbage", "{no event"));
            }
        }
    }
}
