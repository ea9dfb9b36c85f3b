package dev.rapport.session.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.Backing;
import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairingsTopicTest extends RunningRounds {
    private static final String ROOMS_PAIRED = "rapport.pairing.rooms-paired.v1";

    private Person olga;
    private Planned session;

    /** Whoever comes late sits out until another one does, so that a repair is for both however slow they are. */
    @BeforeEach
    void schedule() {
        olga = somebody("Olga");
        session = schedule(olga, Map.of("breakLength", "PT0S", "oddOneOut", "sit-out"));
    }

    @AfterEach
    void end() {
        steer(olga, session, "/end");
    }

    @Test
    void opensNothingTwiceHoweverOftenAnAnswerComes() {
        List<RoomsPaired> answer = pair(started(4));
        answer(List.of(answer.getFirst(), answer.getFirst()));
        answer(List.of(answer.getLast(), answer.getLast(), answer.getFirst()));
        told(session, RoundStarted.class);

        List<RoomsPaired> second = pair(dueForTwoMore(1));
        answer(second);
        answer(second);
        answer(answer);
        List<RoomsPaired> third = pair(dueForTwoMore(2));
        answer(third);
        told(session, RoundRepaired.class, repaired -> repaired.wave() == 2);

        assertThat(round(olga, session, 1).members())
                .containsExactly(
                        members(answer.getFirst()),
                        members(answer.getLast()),
                        members(second.getFirst()),
                        members(third.getFirst()));
        assertThat(allTold(session, RoundPaired.class)).hasSize(1);
        assertThat(allTold(session, RoundStarted.class)).hasSize(1);
        assertThat(allTold(session, RoundRepaired.class))
                .extracting(RoundRepaired::wave)
                .containsExactly(1, 2);
    }

    @Test
    void opensNothingThatNobodyAskedFor() {
        RoundDue due = started(2);
        RoomsPaired good = pair(due).getFirst();
        List<PairedRoom> strangers = List.of(new PairedRoom(List.of("x", "y"), List.of(), 0));

        answer(List.of(
                new RoomsPaired(session.id(), 1, 7, 0, 1, strangers, List.of(), List.of()),
                new RoomsPaired(session.id(), 2, 0, 0, 1, strangers, List.of(), List.of()),
                new RoomsPaired("no-session", 1, 0, 0, 1, strangers, List.of(), List.of()),
                good));

        told(session, RoundStarted.class);
        assertThat(round(olga, session, 1).members()).containsExactly(members(good));
    }

    @Test
    void setsAsideWhatNobodyCanHandleAndGoesOnWithTheNext() {
        RoundDue due = started(2);
        String unreadable = "{no event";
        String ofAnotherShape = "{\"sessionId\":{}}";
        String withoutRooms = "{\"sessionId\":\"" + session.id() + "\",\"round\":1,\"wave\":0,\"part\":0,\"parts\":1}";

        send(null, unreadable);
        send(ROOMS_PAIRED, ofAnotherShape);
        send(ROOMS_PAIRED, withoutRooms);
        List<RoomsPaired> good = pair(due);
        answer(good);

        told(session, RoundStarted.class);
        assertThat(round(olga, session, 1).members()).containsExactly(members(good.getFirst()));
        try (TopicReader deadLetters = TopicReader.of(Topics.deadLetters(Topics.PAIRINGS))) {
            deadLetters.await(message ->
                    message.key().equals(session.id()) && message.json().contains("\"part\":0"));
            List<Message> dead = deadLetters.seen(session.id());
            assertThat(dead).extracting(Message::type).containsExactly(null, ROOMS_PAIRED, ROOMS_PAIRED);
            assertThat(dead.get(0).json()).isEqualTo(unreadable);
            assertThat(dead.get(1).json()).isEqualTo(ofAnotherShape);
            assertThat(dead.get(2).json()).contains("\"sessionId\":\"" + session.id() + "\"");
        }
    }

    private RoundDue started(int people) {
        for (int one = 0; one < people; one++) {
            checkIn(session, somebody("Guest " + one));
        }
        steer(olga, session, "/start");
        return due(session, 1, 0);
    }

    private RoundDue dueForTwoMore(int wave) {
        Person eve = somebody("Eve");
        Person fay = somebody("Fay");
        checkIn(session, eve, fay);
        RoundDue due = due(session, 1, wave);
        assertThat(due.present())
                .extracting(present -> present.attendeeId())
                .containsExactlyInAnyOrder(eve.attendeeId(), fay.attendeeId());
        return due;
    }

    private static List<String> members(RoomsPaired part) {
        return part.rooms().getFirst().members();
    }

    /** On the partition of the session, so that whatever comes after it waits behind it. */
    private void send(@Nullable String type, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(Topics.PAIRINGS, session.id(), value);
        if (type != null) {
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", "1",
                            "ce_source", "/somebody",
                            "ce_type", type,
                            "content-type", "application/json")
                    .forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Backing.shared().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message);
        }
    }
}
