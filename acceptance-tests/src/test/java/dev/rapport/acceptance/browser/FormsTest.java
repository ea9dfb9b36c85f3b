package dev.rapport.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a form refuses, it says beside the field, and nothing that was written is lost. */
@AcceptanceTest
@ResourceLock(AcceptanceTest.PROCESSOR)
class FormsTest {
    @RegisterExtension
    static final InChromium chromium = new InChromium();

    @Test
    void anAddressThatIsTakenIsToldAtItsField() {
        Person ada = Person.signUp("Ada");
        try (Visitor visitor = chromium.visitor()) {
            visitor.signUp("Another Ada", ada.email(), "a quiet evening");

            assertThat(visitor.at("signup-email")).hasAttribute("aria-invalid", "true");
            assertThat(visitor.at("signup-email")).isFocused();
            assertThat(visitor.at("signup-name")).hasValue("Another Ada");
            assertThat(visitor.at("problem")).isVisible();
        }
    }

    @Test
    void aGuestWithAWrongCodeKeepsAllTheyWrote() {
        Session session = Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M"));
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/sessions/" + session.id()).see("guest-name");
            visitor.write("guest-name", "Ana Silva").enter("guest-interests", List.of("slow travel", "podcasts"));
            visitor.write("guest-code", "WRONG1").press("guest-submit");

            assertThat(visitor.at("problem")).isVisible();
            assertThat(visitor.at("guest-name")).hasValue("Ana Silva");
            assertThat(visitor.at("chip")).hasCount(2);

            visitor.write("guest-code", session.joinCode())
                    .press("guest-submit")
                    .see("check-in");
        }
    }

    @Test
    void aGuestIsAskedForTheirGroupAndItIsKept() {
        Session session =
                Session.schedule(Person.signUp("Olga"), Plan.rounds(1, "PT1M").meet("mentor", "mentee"));
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/join/" + session.joinCode()).see("guest-name");
            visitor.write("guest-name", "Ana Silva");
            visitor.at("group").selectOption("mentee");
            visitor.press("guest-submit").see("check-in");

            assertThat(visitor.at("group")).hasValue("mentee");

            visitor.at("group").selectOption("mentor");
            visitor.press("check-in").see("lobby");
        }
    }

    @Test
    void anOrganiserWritesRulesForGroupsAndIsToldWhatMakesNoSense() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.signUp("Olga", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name");
            visitor.open("/schedule").write("schedule-title", "Mentors and mentees");
            visitor.press("schedule-more").press("rule-add");
            visitor.write("rule-one-0", "Mentor")
                    .write("rule-other-0", "mentor")
                    .press("schedule-submit");
            assertThat(visitor.at("problem")).isVisible();
            assertThat(visitor.at("rule-one-0")).hasValue("Mentor");

            visitor.write("rule-other-0", "Mentee").press("rule-add");
            visitor.at("rule-kind-1").selectOption("apart");
            visitor.write("rule-one-1", "Mentor").press("schedule-submit");
            visitor.page().waitForURL("**/invite");

            visitor.open(visitor.page().url().replaceAll(".*(/sessions/[^/]+)/invite", "$1/live"))
                    .see("group");
            assertThat(visitor.at("group").locator("option")).hasCount(3);
        }
    }

    @Test
    void aProfileComesBackAsItWasWrittenAndItsPricesAreOnNoCard() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.signUp("Mira", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name");
            visitor.write("profile-headline", "Copywriter for small brands")
                    .write("profile-company", "Tide & Sons")
                    .enter("profile-interests", List.of("slow travel", "typography"))
                    .enter("profile-languages", List.of("Swedish"))
                    .write("terms-asking-amount", "6543")
                    .press("profile-save");
            assertThat(visitor.at("profile-saved")).hasText("Saved.");

            visitor.page().reload();

            assertThat(visitor.at("profile-headline")).hasValue("Copywriter for small brands");
            assertThat(visitor.at("terms-asking-amount")).hasValue("6543");
            assertThat(visitor.at("profile-company")).hasValue("Tide & Sons");
            assertThat(visitor.at("profile-preview")).containsText("Tide & Sons");
            assertThat(visitor.at("profile-preview")).containsText("typography");
            assertThat(visitor.at("profile-preview")).containsText("Swedish");
            assertThat(visitor.at("profile-preview")).not().containsText("6543");
        }
    }

    @Test
    void whatOthersWroteIsSuggestedAndTakenWithOneTap() {
        String rare = "zither " + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("Ada", "Bob")) {
            Person.signUp(name)
                    .api()
                    .put("/api/profiles/me", Map.of("displayName", name, "interests", List.of(rare)))
                    .ok();
        }
        try (Visitor visitor = chromium.visitor()) {
            visitor.signUp("Mira", UUID.randomUUID() + "@example.org", "a quiet evening")
                    .see("profile-name");
            visitor.write("profile-interests", rare.substring(0, 10));
            visitor.at("ideas").first().getByText(rare).click();

            assertThat(visitor.at("chip")).hasText(rare);
            assertThat(visitor.at("profile-preview")).containsText(rare);
        }
    }

    @Test
    void aCodeThatOpensNothingIsToldKindly() {
        try (Visitor visitor = chromium.visitor()) {
            visitor.open("/").write("join-code", "WRONG1").press("join-submit");

            visitor.see("problem");
        }
    }
}
