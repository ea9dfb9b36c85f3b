package dev.rapport.events;

import java.util.List;
import java.util.stream.Stream;

/** The topics; see {@code docs/architecture.md} for who writes and who reads each. */
public final class Topics {
    public static final String PROFILES = "rapport.profiles";
    public static final String RELATIONS = "rapport.relations";
    public static final String SESSIONS = "rapport.sessions";
    public static final String ROUNDS = "rapport.rounds";
    public static final String PAIRINGS = "rapport.pairings";
    public static final String ENCOUNTERS = "rapport.encounters";
    public static final String SIGNALS = "rapport.signals";
    public static final String KEYS = "rapport.keys";

    private static final List<Topic> LIVE = List.of(
            new Topic(PROFILES, Keep.LATEST),
            new Topic(RELATIONS, Keep.FOREVER),
            new Topic(SESSIONS, Keep.FOREVER),
            new Topic(ROUNDS, Keep.MONTH),
            new Topic(PAIRINGS, Keep.MONTH),
            new Topic(ENCOUNTERS, Keep.FOREVER),
            new Topic(SIGNALS, Keep.HOUR),
            new Topic(KEYS, Keep.LATEST));

    /** Every topic, with the dead-letter topic of each. */
    public static final List<Topic> ALL = Stream.concat(
                    LIVE.stream(), LIVE.stream().map(topic -> new Topic(deadLetters(topic.name()), Keep.MONTH)))
            .toList();

    private Topics() {}

    /** Where messages of a topic go that could not be read or handled. */
    public static String deadLetters(String topic) {
        return topic + ".dead-letters";
    }

    /** A topic and what of it is kept. */
    public record Topic(String name, Keep keep) {}

    /** How long messages stay. */
    public enum Keep {
        /** The last message of each key, for ever. */
        LATEST,
        FOREVER,
        MONTH,
        HOUR
    }
}
