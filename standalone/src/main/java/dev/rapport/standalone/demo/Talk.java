package dev.rapport.standalone.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What somebody says to a visitor in one room: a greeting, then an answer to each line. */
final class Talk {
    private static final String PARTNER = "{partner}";
    private static final String REASON = "{reason}";

    /** For a visitor with more to say than the data file. */
    private static final List<String> ANYTIME = List.of(
            "I like how you put that.",
            "Tell me a little more, we still have a moment.",
            "I had not looked at it that way.",
            "Now I am curious. How did that begin?",
            "That is a good thought. I will take it with me.");

    private final String greeting;
    private final Queue<String> lines;
    private final Queue<String> about;
    private int anytime;

    /**
     * @param partner the visitor's name
     * @param topic what brought them together; null where there is nothing to name
     */
    Talk(DemoPerson me, String partner, @Nullable Topic topic) {
        String shared = topic != null && topic.isShared() ? topic.word() : null;
        List<String> sayable = new ArrayList<>(me.chat().stream()
                .filter(line -> shared != null || !line.contains(REASON))
                .map(line -> line.replace(PARTNER, partner).replace(REASON, String.valueOf(shared)))
                .toList());
        String hello = sayable.removeFirst();
        this.greeting = topic == null ? hello : hello + " " + topic.sentence();
        this.lines = new ArrayDeque<>(sayable);
        this.about = new ArrayDeque<>(me.about());
        this.anytime = Math.floorMod(me.displayName().hashCode(), ANYTIME.size());
    }

    /** Says hello, and what is true of the reason to meet. */
    String greeting() {
        return greeting;
    }

    /** A question is answered with something about oneself. */
    String answer(String heard) {
        boolean asked = heard.strip().endsWith("?");
        String answer = asked && !about.isEmpty() ? about.poll() : lines.poll();
        if (answer == null) {
            answer = about.poll();
        }
        return answer == null ? ANYTIME.get(anytime++ % ANYTIME.size()) : answer;
    }
}
