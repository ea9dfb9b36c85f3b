package dev.rapport.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.Reply;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How the web app stays signed in without a script ever holding a token. */
@AcceptanceTest
class WebSignInTest {

    @Test
    void aTokenBecomesACookieThatScriptsCannotReadAndOtherSitesCannotSend() {
        Person ada = Person.signUp("Ada");

        String cookie = ada.api().put("/api/cookie").is(204).header("Set-Cookie");

        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("httponly").contains("samesite=strict");
    }

    @Test
    void theCookieIsAsGoodAsTheToken() {
        Person ada = Person.signUp("Ada");
        String cookie = pair(ada.api().put("/api/cookie").is(204));

        Reply mine = Api.anonymous().call(Call.of("GET", "/api/profiles/me").header("Cookie", cookie));

        assertThat(mine.is(200).json().path("displayName").asString()).isEqualTo("Ada");
    }

    @Test
    void signingOutTakesTheCookieBack() {
        Person ada = Person.signUp("Ada");
        String cookie = pair(ada.api().put("/api/cookie").is(204));

        Reply out = Api.anonymous().call(Call.of("DELETE", "/api/cookie").header("Cookie", cookie));

        assertThat(out.is(204).header("Set-Cookie")).containsIgnoringCase("Max-Age=0");
    }

    @Test
    void aTokenThatIsNotGoodBecomesNoCookie() {
        assertThat(Api.anonymous().put("/api/cookie").is(400, 401).header("Set-Cookie"))
                .isEmpty();
        Reply garbled = Api.as("garbled").put("/api/cookie");
        String cookie = garbled.isOk() ? pair(garbled) : "";

        // Whether the door looks into the token or not: it opens nothing.
        Api.anonymous()
                .call(Call.of("GET", "/api/profiles/me").header("Cookie", cookie))
                .refusal(401);
    }

    private static String pair(Reply reply) {
        return reply.header("Set-Cookie").split(";", 2)[0];
    }
}
