package dev.rapport.session.room;

import dev.rapport.events.PairingEvent.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three first sentences for people who would rather not look for one, made from why they were paired. */
final class Icebreakers {
    private static final int HOW_MANY = 3;
    private static final List<String> COMMON = List.of(
            "How did “%s” find you?",
            "What would you tell somebody who is new to “%s”?",
            "What is the best thing that “%s” has brought you?",
            "What do most people get wrong about “%s”?");
    private static final List<String> OFFER = List.of(
            "What do people usually ask first about “%s”?",
            "What is a small first step with “%s” that helps at once?", "What does a good day with “%s” look like?");
    private static final List<String> ANY = List.of(
            "What are you working on that you would talk about for free?",
            "Who helped you get where you are, and how?",
            "What would make this evening worth it for you?",
            "What have you changed your mind about lately?",
            "What is something small you are proud of this week?");

    private Icebreakers() {}

    /**
     * One first sentence.
     *
     * @param key which of them it is, for whoever words it in another language
     * @param word what it is about; empty where it is about nothing in particular
     * @param text in English
     */
    record Icebreaker(String key, String word, String text) {}

    /** The same for everybody in a room, whoever asks and however often. Each reason has one before any has a second. */
    static List<Icebreaker> of(String roomId, List<Reason> reasons) {
        Random random = new Random(roomId.hashCode());
        List<Deck> decks = reasons.stream().map(reason -> deck(reason, random)).toList();
        Stream<Icebreaker> made = IntStream.range(0, HOW_MANY)
                .boxed()
                .flatMap(turn -> decks.stream()
                        .filter(deck -> turn < deck.order().size())
                        .map(deck -> deck.at(turn)));
        return Stream.concat(made, Deck.shuffled("any", ANY, "", random).all())
                .distinct()
                .limit(HOW_MANY)
                .toList();
    }

    private static Deck deck(Reason reason, Random random) {
        return switch (reason.kind()) {
            case COMMON_GROUND -> Deck.shuffled("common-ground", COMMON, reason.fromWord(), random);
            case OFFER -> Deck.shuffled("offer", OFFER, reason.fromWord(), random);
            case LANGUAGE, NEW_FACE, MET_BEFORE -> Deck.shuffled("", List.of(), "", random);
        };
    }

    /** What can be said of one word; worded only where it is. */
    private record Deck(String kind, List<String> templates, String word, List<Integer> order) {
        static Deck shuffled(String kind, List<String> templates, String word, Random random) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, templates.size()).boxed().toList());
            Collections.shuffle(order, random);
            return new Deck(kind, templates, word, order);
        }

        Icebreaker at(int turn) {
            int place = order.get(turn);
            return new Icebreaker(
                    kind + "-" + (place + 1), word, templates.get(place).replace("%s", word));
        }

        Stream<Icebreaker> all() {
            return IntStream.range(0, order.size()).mapToObj(this::at);
        }
    }
}
