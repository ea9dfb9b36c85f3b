package dev.rapport.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.gateway.test.GatewayTest;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class CookieTest {
    @LocalServerPort
    int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void aTokenBecomesACookieForThisSiteAlone() {
        ResponseCookie cookie = signIn("a.b.c");

        assertThat(cookie.getValue()).isEqualTo("a.b.c");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer a;b", "Bearer a b", "Bearer ä", "Bearer \"a\""})
    void whatIsNoTokenBecomesNoCookie(String authorization) {
        client.put()
                .uri("/api/cookie")
                .header("Authorization", authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:not-signed-in");
    }

    @Test
    void servicesSeeTheTokenAndNeverTheCookie() {
        client.get()
                .uri("/api/profiles/me")
                .cookie("rapport", "a.b.c")
                .cookie("other", "x")
                .exchange()
                .expectBody()
                .jsonPath("$.authorization")
                .isEqualTo("Bearer a.b.c")
                .jsonPath("$.cookie")
                .isEqualTo("");
    }

    @Test
    void aTokenThatIsSentByHandGoesBeforeTheCookie() {
        client.get()
                .uri("/api/profiles/me")
                .cookie("rapport", "a.b.c")
                .headers(headers -> headers.setBearerAuth("d.e.f"))
                .exchange()
                .expectBody()
                .jsonPath("$.authorization")
                .isEqualTo("Bearer d.e.f");
    }

    @Test
    void anOldCookieDoesNotStandInTheWayOfSigningIn() {
        client.post()
                .uri("/api/tokens")
                .cookie("rapport", "old")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectBody()
                .jsonPath("$.authorization")
                .isEqualTo("");
    }

    @Test
    void anotherSitesPageCannotUseTheCookie() {
        client.post()
                .uri("/api/sessions/7/end")
                .cookie("rapport", "a.b.c")
                .header("Origin", "https://evil.example")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:forbidden");
    }

    @Test
    void ourOwnPageCan() {
        client.post()
                .uri("/api/sessions/7/end")
                .cookie("rapport", "a.b.c")
                .header("Origin", "http://localhost:" + port)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.authorization")
                .isEqualTo("Bearer a.b.c");
    }

    @Test
    void anotherSitesPageCannotOpenAWebSocketWithTheCookie() {
        client.get()
                .uri("/api/rooms/7/signal")
                .cookie("rapport", "a.b.c")
                .header("Origin", "https://evil.example")
                .header("Upgrade", "websocket")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whoeverCallsWithATokenNeedsNoPage() {
        client.post()
                .uri("/api/sessions/7/end")
                .header("Origin", "https://partner.example")
                .headers(headers -> headers.setBearerAuth("a.b.c"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void signingOutTakesTheCookieBack() {
        var answer = client.delete()
                .uri("/api/cookie")
                .cookie("rapport", "a.b.c")
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class);

        assertThat(Objects.requireNonNull(answer.getResponseCookies().getFirst("rapport"))
                        .getMaxAge())
                .isZero();
    }

    @Test
    void withoutATokenThereIsNoCookie() {
        client.put()
                .uri("/api/cookie")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    private ResponseCookie signIn(String token) {
        var answer = client.put()
                .uri("/api/cookie")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class);
        return Objects.requireNonNull(answer.getResponseCookies().getFirst("rapport"));
    }
}
