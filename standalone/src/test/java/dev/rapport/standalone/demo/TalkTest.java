package dev.rapport.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TalkTest {
    private static final DemoPerson MIRA = DemoPerson.all().getFirst();
    private static final Topic SHARED = new Topic(Topic.Kind.SHARED, "slow travel");
    private static final Topic SOUGHT = new Topic(Topic.Kind.SOUGHT, "copywriting");

    @Test
    void greetsByNameAndWithTheReason() {
        assertThat(new Talk(MIRA, "Ana", SHARED).greeting())
                .startsWith("Hi Ana.")
                .endsWith("I see that “slow travel” is on both our cards.");
    }

    @Test
    void answersAQuestionWithSomethingAboutOneself() {
        assertThat(new Talk(MIRA, "Ana", SHARED).answer("And what do you do? "))
                .isEqualTo("I write calm, clear words for small brands.");
    }

    @Test
    void answersAnythingElseWithLinesOfOnesOwn() {
        Talk talk = new Talk(MIRA, "Ana", SHARED);
        assertThat(talk.answer("Hello"))
                .isEqualTo("I was glad to see slow travel on your card. It makes starting easier.");
        assertThat(talk.answer("Same here"))
                .isEqualTo("If you ever need a sentence untangled, that is my favourite kind of job.");
    }

    @Test
    void leavesOutLinesAboutTheReasonWhereItIsNotSomethingShared() {
        assertThat(said(new Talk(MIRA, "Ana", SOUGHT), 4)).noneMatch(line -> line.contains("glad to see"));
        assertThat(new Talk(MIRA, "Ana", null).greeting())
                .isEqualTo("Hi Ana. I am better in writing than out loud, so this chat suits me.");
    }

    @Test
    void isNeverLostForWords() {
        Talk talk = new Talk(
                new DemoPerson(JsonMapper.shared().readTree("{\"displayName\": \"A\", \"chat\": [\"Hi\"]}")),
                "Ana",
                null);
        assertThat(said(talk, 50)).allMatch(line -> !line.isBlank());
    }

    @Test
    void leavesNoPlaceholderInAnythingThatAnybodySays() {
        for (DemoPerson person : DemoPerson.all()) {
            for (Topic topic : new Topic[] {SHARED, SOUGHT, null}) {
                Talk talk = new Talk(person, "Ana", topic);
                assertThat(Stream.concat(Stream.of(talk.greeting()), said(talk, 8).stream()))
                        .noneMatch(line -> line.contains("{") || line.contains("null"));
            }
        }
    }

    private static List<String> said(Talk talk, int answers) {
        return Stream.generate(() -> talk.answer("I see.")).limit(answers).toList();
    }
}
