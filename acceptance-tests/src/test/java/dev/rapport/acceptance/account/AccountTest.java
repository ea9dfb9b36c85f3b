package dev.rapport.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Getting an account and getting back into it. */
@AcceptanceTest
class AccountTest {
    private static final int TRIES = 12;

    private static final String WRONG_PASSWORD = "not the right one at all";

    @Test
    void anAccountWorksAtOnce() {
        Person ada = Person.signUp("Ada");

        assertThat(ada.id()).isNotBlank();
        assertThat(ada.api()
                        .get("/api/profiles/me")
                        .is(200)
                        .json()
                        .path("displayName")
                        .asString())
                .isEqualTo("Ada");
        ada.api().post("/api/sessions", Plan.rounds(1, "PT10S").fields()).is(201);
    }

    @Test
    void signingUpTellsWhenTheTokenExpires() {
        JsonNode answer = Api.anonymous()
                .post("/api/accounts", form(Person.freshEmail()))
                .is(201)
                .json();

        assertThat(Instant.parse(answer.path("expiresAt").asString())).isAfter(Instant.now());
    }

    @Test
    void anAddressIsTakenOnlyOnceHoweverItIsWritten() {
        String email = Person.freshEmail();
        Api.anonymous().post("/api/accounts", form(email)).is(201);

        Api.anonymous().post("/api/accounts", form(email)).refusal(409);
        Api.anonymous()
                .post("/api/accounts", form(email.toUpperCase(Locale.ROOT)))
                .refusal(409);
    }

    @Test
    void ofManyWhoWantTheSameAddressAtOnceOneGetsIt() {
        String email = Person.freshEmail();

        List<Integer> statuses = Together.map(
                Collections.nCopies(4, email),
                same -> Api.anonymous().post("/api/accounts", form(same)).status());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void signingInGivesATokenForTheSameAttendee() {
        Person ada = Person.signUp("Ada");

        JsonNode answer = signIn(ada.email(), Person.PASSWORD).is(200).json();

        assertThat(answer.path("attendeeId").asString()).isEqualTo(ada.id());
        assertThat(answer.path("tokenType").asString()).isEqualToIgnoringCase("Bearer");
        Api.as(answer.path("accessToken").asString()).get("/api/profiles/me").is(200);
    }

    @Test
    void aWrongPasswordIsAnsweredLikeAnUnknownAddress() {
        Person ada = Person.signUp("Ada");

        JsonNode wrongPassword = signIn(ada.email(), WRONG_PASSWORD).refusal(401);
        JsonNode unknownAddress = signIn(Person.freshEmail(), WRONG_PASSWORD).refusal(401);

        assertThat(withoutInstance(wrongPassword)).isEqualTo(withoutInstance(unknownAddress));
    }

    @Test
    void anUnknownAddressIsNotAnsweredFaster() {
        Person ada = Person.signUp("Ada");

        // In turn, so that whatever else the machine does is between both alike.
        Duration wrongPassword = Duration.ofDays(1);
        Duration unknownAddress = Duration.ofDays(1);
        for (int i = 0; i < TRIES; i++) {
            wrongPassword = quicker(wrongPassword, timed(() -> signIn(ada.email(), WRONG_PASSWORD)));
            unknownAddress = quicker(unknownAddress, timed(() -> signIn(Person.freshEmail(), WRONG_PASSWORD)));
        }

        // Without a hash to check, an answer takes a tenth of the time; noise does not make it that different.
        assertThat(unknownAddress).isGreaterThan(wrongPassword.dividedBy(3));
    }

    @ParameterizedTest
    @MethodSource("uselessTokens")
    void aTokenThatIsNotGoodIsRefused(String what, String token) {
        Api.as(token).get("/api/profiles/me").refusal(401);
        Api.as(token).post("/api/sessions", Plan.rounds(1, "PT10S").fields()).refusal(401);
    }

    static Stream<Arguments> uselessTokens() {
        String header = encoded("{\"alg\":\"ES256\",\"kid\":\"nobody\"}");
        String past = encoded("{\"iss\":\"profile-service\",\"sub\":\"x\",\"scope\":\"account\",\"exp\":1}");
        String future = encoded("{\"iss\":\"profile-service\",\"sub\":\"x\",\"scope\":\"account\",\"exp\":4102444800}");
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
        return Stream.of(
                Arguments.of("garbled", "garbled"),
                Arguments.of("three empty parts", ".."),
                Arguments.of("expired", header + "." + past + "." + signature),
                Arguments.of("signed by nobody we know", header + "." + future + "." + signature),
                Arguments.of("not signed", encoded("{\"alg\":\"none\"}") + "." + future + "."));
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        Person ada = Person.signUp("Ada");
        String[] parts = ada.token().split("\\.");
        ObjectNode claims =
                (ObjectNode) JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
        claims.put("sub", Person.signUp("Bob").id());

        Api.as(parts[0] + "." + encoded(claims.toString()) + "." + parts[2])
                .get("/api/profiles/me")
                .refusal(401);
    }

    private static Map<String, String> form(String email) {
        return Map.of("email", email, "password", Person.PASSWORD, "displayName", "Ada");
    }

    private static Reply signIn(String email, String password) {
        return Api.anonymous().post("/api/tokens", Map.of("email", email, "password", password));
    }

    private static Duration quicker(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration timed(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static JsonNode withoutInstance(JsonNode problem) {
        return ((ObjectNode) problem).without("instance");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
