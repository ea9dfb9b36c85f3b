package dev.rapport.matching;

import static dev.rapport.matching.Someone.someone;

import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.ProfileEvent.Price;
import dev.rapport.events.ProfileEvent.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many people for a test: drawn by a seed, or those of the demo. */
public final class Crowd {
    private static final List<String> WORDS = words(400);

    private Crowd() {}

    /**
     * People with a few interests of which some are popular and most are rare, things to give and to look for that are
     * often nearly the same, mostly one common language, and sometimes a price.
     */
    public static List<Someone> drawn(int count, long seed) {
        Random random = new Random(seed);
        List<Someone> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(someone("p%05d".formatted(i))
                    .likes(draw(random, 2 + random.nextInt(6), 300))
                    .offers(phrases(random, random.nextInt(4)))
                    .seeks(phrases(random, random.nextInt(4)))
                    .speaks(random.nextInt(8) == 0 ? new String[] {"de"} : new String[] {"en", "fr"})
                    .terms(random.nextInt(3) == 0 ? terms(random) : null));
        }
        return people;
    }

    /** The sixty of the demo. */
    public static List<Someone> ofTheDemo() {
        try (InputStream file = Crowd.class.getResourceAsStream("/demo/attendees.json")) {
            JsonNode people = JsonMapper.shared().readTree(Objects.requireNonNull(file, "demo/attendees.json"));
            return people.valueStream().map(Crowd::ofTheDemo).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Someone ofTheDemo(JsonNode data) {
        return someone(data.path("email").asString())
                .likes(texts(data, "interests"))
                .offers(texts(data, "offers"))
                .seeks(texts(data, "seeks"))
                .speaks(texts(data, "languages"))
                .terms(new Terms(
                        price(data.path("terms").path("asking")),
                        price(data.path("terms").path("paying"))));
    }

    private static String[] texts(JsonNode data, String list) {
        return data.path(list).valueStream().map(JsonNode::asString).toArray(String[]::new);
    }

    private static @Nullable Price price(JsonNode price) {
        return price.isObject()
                ? new Price(
                        price.path("amount").decimalValue(),
                        price.path("currency").asString(),
                        Per.valueOf(price.path("per").asString().toUpperCase()))
                : null;
    }

    private static String[] draw(Random random, int count, int of) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            // The square makes the first words popular.
            drawn.add(WORDS.get((int) (of * random.nextDouble() * random.nextDouble())));
        }
        return drawn.toArray(String[]::new);
    }

    private static String[] phrases(Random random, int count) {
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            String subject = WORDS.get(300 + (int) (100 * random.nextDouble() * random.nextDouble()));
            drawn.add(random.nextInt(3) == 0 ? subject + " for " + WORDS.get(random.nextInt(50)) : subject);
        }
        return drawn.toArray(String[]::new);
    }

    private static Terms terms(Random random) {
        Per per = random.nextBoolean() ? Per.HOUR : Per.DAY;
        return new Terms(
                new Price(BigDecimal.valueOf(20 + random.nextInt(100)), "EUR", per),
                new Price(BigDecimal.valueOf(20 + random.nextInt(100)), "EUR", per));
    }

    /** Words of no language, none of which looks like another. */
    private static List<String> words(int count) {
        Random random = new Random(7);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 3; syllable++) {
                word.append("bdfgklmnprtv".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
            }
            words.add(word.append('n').toString());
        }
        return List.copyOf(words);
    }
}
