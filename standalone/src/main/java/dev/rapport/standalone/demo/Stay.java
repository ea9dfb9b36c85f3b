package dev.rapport.standalone.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody's stay in one room: shows no picture, greets every visitor, and answers in human time. */
final class Stay implements AutoCloseable {
    private static final Map<String, Boolean> NO_MEDIA = Map.of("mic", false, "camera", false, "screen", false);

    private final Member me;
    private final Predicate<String> visitors;
    private final Later later;
    private final RoomSocket socket = new RoomSocket();
    private final Map<String, Talk> talks = new HashMap<>();
    private final Set<String> here = new HashSet<>();
    private JsonNode room;
    private boolean speaking;
    private @Nullable Runnable next;

    /**
     * @param room as its members see it
     * @param visitors whom to talk to, by their ids; the others know that nobody is there
     */
    Stay(Member me, JsonNode room, Predicate<String> visitors, Later later) {
        this.me = me;
        this.room = room;
        this.visitors = visitors;
        this.later = later;
    }

    void begin() throws IOException {
        socket.open(me, room.path("media").path("signal").asString(), this::on);
    }

    String roomId() {
        return room.path("id").asString();
    }

    /** Somebody has joined or left. */
    synchronized void update(JsonNode room) {
        this.room = room;
        here.forEach(this::greet);
    }

    private synchronized void on(JsonNode message) {
        String from = message.path("from").asString("");
        switch (message.path("type").asString("")) {
            case "hello" -> {
                socket.send(Map.of("type", "state", "state", NO_MEDIA));
                message.path("here").valueStream().map(JsonNode::asString).forEach(this::arrived);
            }
            case "joined" -> {
                socket.send(Map.of("type", "state", "state", NO_MEDIA, "to", from));
                arrived(from);
            }
            case "left" -> here.remove(from);
            case "chat" -> heard(from, message.path("text").asString(""));
            default -> {}
        }
    }

    private void arrived(String attendeeId) {
        if (visitors.test(attendeeId)) {
            here.add(attendeeId);
            greet(attendeeId);
        }
    }

    /** Once, and as soon as it is known who they are. */
    private void greet(String visitor) {
        room.path("partners")
                .valueStream()
                .filter(card -> card.path("attendeeId").asString().equals(visitor) && !talks.containsKey(visitor))
                .findFirst()
                .ifPresent(card -> {
                    Talk talk = talkWith(card);
                    talks.put(visitor, talk);
                    say(talk.greeting());
                });
    }

    private Talk talkWith(JsonNode card) {
        String firstName = card.path("displayName").asString().strip().split("\\s+")[0];
        return new Talk(
                me.person(),
                firstName,
                Topic.of(me.person(), card, room.path("reasons")).orElse(null));
    }

    private void heard(String from, String text) {
        Talk talk = talks.get(from);
        if (talk == null) {
            return;
        }
        if (speaking) {
            next = () -> say(talk.answer(text));
        } else {
            say(talk.answer(text));
        }
    }

    private void say(String line) {
        speaking = true;
        later.in(Pace.of(line), () -> said(line));
    }

    private synchronized void said(String line) {
        socket.send(Map.of("type", "chat", "text", line));
        speaking = false;
        Runnable answer = next;
        next = null;
        if (answer != null) {
            answer.run();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
