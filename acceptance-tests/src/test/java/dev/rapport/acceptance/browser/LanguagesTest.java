package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole page in the reader's language, and what the server says with it. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class LanguagesTest {
    private static final Pattern HAN = Pattern.compile("[\u4e00-\u9fff]");
    private static final Pattern OF_A_FIELD = Pattern.compile("message = \"([^\"]+)\"");
    private static final Pattern OF_A_PROBLEM = Pattern.compile("\"([A-Z][^\"\\n]*\\.)\"");

    /** Texts by key; plural forms are one text, and so is a list of ideas. What the server says is English by itself. */
    private static final String TEXTS = """
            async file => {
              const { default: texts } = await import(file);
              delete texts.said;
              const walk = (node, path) => typeof node === 'string' ? [[path, node]]
                : Array.isArray(node) ? [[path, '']]
                : Object.keys(node).every(key => /^(=\\d+|zero|one|two|few|many|other)$/.test(key)) ? [[path, node.other]]
                : Object.entries(node).flatMap(([key, value]) => walk(value, `${path}.${key}`));
              return walk(texts, '').map(([path, text]) => `${path} ${[...new Set(text.match(/\\{\\w+}/g))].sort().join(' ')}`.trim()).sort();
            }""";

    private static final String UNSAID = """
            async sentences => {
              const { default: { said } } = await import('/messages/zh.js');
              return sentences.filter(sentence => !said[sentence] && !said[sentence.replace(/\\d+/g, '{n}')]);
            }""";

    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void everyTextIsInEveryLanguageWithTheSameNamesToFillIn() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/").see("join-code");

            Object english = visitor.page().evaluate(TEXTS, "/messages/en.js");

            Assertions.assertThat(visitor.page().evaluate(TEXTS, "/messages/zh.js"))
                    .isEqualTo(english);
        }
    }

    @Test
    void whateverTheServerMaySayIsInEveryLanguage() throws IOException {
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/").see("join-code");

            Assertions.assertThat((List<?>) visitor.page().evaluate(UNSAID, List.copyOf(saidByServices())))
                    .as("sentences of the server that Chinese readers would not be told")
                    .isEmpty();
        }
    }

    private static Set<String> saidByServices() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String service : List.of("profile-service", "matching-service", "session-service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", service, "src", "main", "java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    matches(OF_A_FIELD, source).forEach(said::add);
                    if (source.contains("Problem.")) {
                        matches(OF_A_PROBLEM, source).forEach(said::add);
                    }
                }
            }
        }
        Assertions.assertThat(said).contains("is required", "This session is over.");
        // These can only be a client's mistake, never a reader's.
        said.removeIf(sentence -> sentence.matches("is (commonGround|hour|harassment|interests).*|.*guest pass.*"));
        return said;
    }

    private static Stream<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult found) -> found.group(1));
    }

    @Test
    void aGuestWhoReadsChineseIsSpokenToInChineseAllTheWay() {
        List<DemoPerson> people = DemoPeople.first(2);
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT2M"));
        try (Visitor li = chromium.visitorWhoReads("zh-CN");
                Visitor ana = chromium.visitor()) {
            li.open("/sessions/" + session.id()).see("guest-name");
            assertThat(li.page().locator("html")).hasAttribute("lang", "zh-Hans");
            li.write("guest-name", "李明").write("guest-code", "WRONG1").press("guest-submit");
            assertThat(li.at("problem")).hasText("这不是这场活动的邀请码。");

            li.joinAsGuest(session.joinCode(), people.get(0)).press("check-in").see("lobby");
            ana.joinAsGuest(session.joinCode(), people.get(1)).press("check-in").see("lobby");
            session.start();

            li.see("preview");
            assertThat(li.at("reason").first()).containsText(HAN);
            assertThat(li.at("icebreaker")).containsText(HAN);
            li.see("room").picture("room-zh");
            assertThat(li.at("leave-room")).hasText("礼貌离开");
            assertThat(li.at("reason").first()).containsText(HAN);
            assertThat(ana.at("reason").first()).not().containsText(HAN);
        } finally {
            session.steer("end");
        }
    }

    @Test
    void aLanguageChosenOnThePageIsRemembered() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/").see("language");
            visitor.at("language").selectOption("zh");
            assertThat(visitor.page().locator("h1")).containsText(HAN);

            visitor.open("/sign-in").see("signin-email");

            assertThat(visitor.at("language")).hasValue("zh");
            assertThat(visitor.page().locator("h1")).containsText(HAN);
        }
    }
}
