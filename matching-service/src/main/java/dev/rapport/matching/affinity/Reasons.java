package dev.rapport.matching.affinity;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.matching.affinity.words.Languages;
import dev.rapport.matching.affinity.words.Postings;
import dev.rapport.matching.affinity.words.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Says why people were paired, in the words they used. Every reason is true of both profiles; none is made from terms,
 * blocks or feedback. There is always at least one.
 */
public final class Reasons {
    /** More reasons than this are not read. */
    public static final int MOST = 5;

    /** What a style does not count is still true, and comes last. */
    private static final double LEAST_WEIGHT = 0.05;

    private final Gathering gathering;
    private final BiPredicate<Integer, Integer> met;

    /** Reasons for people who have not met. */
    public Reasons(Gathering gathering) {
        this(gathering, (a, b) -> false);
    }

    /** @param met whether two people, by number, have met before */
    public Reasons(Gathering gathering, BiPredicate<Integer, Integer> met) {
        this.gathering = gathering;
        this.met = met;
    }

    /** At most {@link #MOST} reasons, the weightiest first. */
    public List<Reason> between(int a, int b) {
        return joining(b, new int[] {a});
    }

    /** Reasons for a room: the weightiest first, and each member is named in one. */
    public List<Reason> among(int[] members) {
        if (members.length == 2) {
            return between(members[0], members[1]);
        }
        List<Weighed> found = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                found.addAll(links(members[i], members[j]));
            }
        }
        found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return chosen(found, members);
    }

    /** Why a newcomer joins people who are together already: what links the newcomer with each of them. */
    public List<Reason> joining(int newcomer, int[] members) {
        List<Weighed> found = new ArrayList<>();
        for (int member : members) {
            found.addAll(links(member, newcomer));
        }
        if (found.isEmpty()) {
            return List.of(fallback(members[0], newcomer));
        }
        found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return found.stream().limit(MOST).map(Weighed::reason).toList();
    }

    private record Weighed(double weight, int from, int to, Reason reason) {}

    /** The weightiest that names each member, then others as far as there is room. */
    private List<Reason> chosen(List<Weighed> found, int[] members) {
        Set<Integer> named = new HashSet<>();
        Set<Weighed> chosen = new HashSet<>();
        for (Weighed one : found) {
            if (named.add(one.from) | named.add(one.to)) {
                chosen.add(one);
            }
        }
        int room = MOST - (members.length - named.size());
        for (Weighed one : found) {
            if (chosen.size() >= room) {
                break;
            }
            chosen.add(one);
        }
        List<Reason> reasons = new ArrayList<>();
        found.stream().filter(chosen::contains).map(Weighed::reason).forEach(reasons::add);
        for (int member : members) {
            if (named.add(member)) {
                int partner = member == members[0] ? members[1] : members[0];
                named.add(partner);
                reasons.add(fallback(partner, member));
            }
        }
        return reasons;
    }

    /** All that links two people as reasons, each word of each of them used once, the weightiest first. */
    private List<Weighed> links(int a, int b) {
        List<Link> links = Links.between(gathering, a, b);
        links.sort(Comparator.comparingDouble(this::weight).reversed());
        List<Weighed> reasons = new ArrayList<>();
        Set<List<Integer>> told = new HashSet<>();
        for (Link link : links) {
            List<Integer> given = List.of(link.gives() ? 1 : 0, link.from(), link.fromPhrase());
            List<Integer> taken = List.of(link.gives() ? 2 : 0, link.to(), link.toPhrase());
            if (!told.contains(given) && !told.contains(taken)) {
                told.add(given);
                told.add(taken);
                reasons.add(new Weighed(weight(link), link.from(), link.to(), reason(link)));
            }
        }
        return reasons;
    }

    private double weight(Link link) {
        double part = link.gives() ? gathering.weights.giveAndGet() : gathering.weights.commonGround();
        return Math.max(part, LEAST_WEIGHT) * link.strength();
    }

    private Reason reason(Link link) {
        Traits from = gathering.traits(link.from());
        Traits to = gathering.traits(link.to());
        Postings naming = link.gives() ? gathering.offering : gathering.interested;
        List<String> fromWords = link.gives() ? from.offers() : from.interests();
        List<String> toWords = link.gives() ? to.seeks() : to.interests();
        int[] toPhrases = link.gives() ? gathering.offers[link.to()] : gathering.interests[link.to()];
        int these = Arrays.binarySearch(toPhrases, link.fromPhrase()) >= 0 ? 2 : 1;
        return new Reason(
                link.gives() ? Kind.OFFER : Kind.COMMON_GROUND,
                from.attendeeId(),
                to.attendeeId(),
                word(fromWords, link.fromPhrase()),
                word(toWords, link.toPhrase()),
                naming.count(link.fromPhrase()) - these);
    }

    /** The rarest language both speak; else that they are new to each other, or are not. */
    private Reason fallback(int a, int b) {
        Traits from = gathering.traits(a);
        Traits to = gathering.traits(b);
        int rarest = -1;
        for (int language : gathering.languages[a]) {
            boolean shared = Arrays.binarySearch(gathering.languages[b], language) >= 0;
            if (shared && (rarest < 0 || gathering.speaking.count(language) < gathering.speaking.count(rarest))) {
                rarest = language;
            }
        }
        if (rarest >= 0) {
            String code = gathering.languageCodes.get(rarest);
            int others = gathering.speaking.count(rarest) - 2;
            return new Reason(
                    Kind.LANGUAGE, from.attendeeId(), to.attendeeId(), named(from, code), named(to, code), others);
        }
        Kind kind = met.test(a, b) ? Kind.MET_BEFORE : Kind.NEW_FACE;
        return new Reason(kind, from.attendeeId(), to.attendeeId(), "", "", 0);
    }

    private String word(List<String> words, int phrase) {
        Vocabulary vocabulary = gathering.vocabulary;
        return words.stream()
                .filter(word -> vocabulary.phrase(word) == phrase)
                .findFirst()
                .orElseThrow();
    }

    private static String named(Traits traits, String code) {
        return traits.languages().stream()
                .filter(name -> Languages.read(name).contains(code))
                .findFirst()
                .orElseThrow();
    }
}
