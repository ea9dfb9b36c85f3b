package dev.rapport.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BodyBuilder;

class OwnPageTest {
    private static final String ADDRESS = "https://rapport.example/api/sessions";

    @Test
    void readingNeedsNoPage() {
        assertThat(isTaken(ask(HttpMethod.GET).header("Origin", "https://evil.example")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://rapport.example", "https://rapport.example:443", "https://RAPPORT.example"})
    void ourOwnPageMayChangeThings(String origin) {
        assertThat(isTaken(ask(HttpMethod.POST).header("Origin", origin))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://rapport.example.evil.example",
                "https://rapport.example:8443",
                "http://rapport.example",
                "null",
                "not an origin",
                ""
            })
    void anotherPageMayNot(String origin) {
        assertThat(isTaken(ask(HttpMethod.POST)
                        .header("Origin", origin)
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType(MediaType.APPLICATION_JSON)))
                .isFalse();
    }

    @Test
    void theBrowsersWordForWhereItComesFromCountsWithoutAnOrigin() {
        assertThat(isTaken(ask(HttpMethod.POST).header("Sec-Fetch-Site", "same-origin")))
                .isTrue();
        assertThat(isTaken(ask(HttpMethod.POST).header("Sec-Fetch-Site", "same-site")))
                .isFalse();
        assertThat(isTaken(ask(HttpMethod.DELETE).header("Sec-Fetch-Site", "cross-site")))
                .isFalse();
    }

    @Test
    void whatSaysNothingOfItselfMustBeWhatNoFormCanSend() {
        assertThat(isTaken(ask(HttpMethod.POST).contentType(MediaType.APPLICATION_JSON)))
                .isTrue();
        assertThat(isTaken(ask(HttpMethod.DELETE))).isTrue();
        assertThat(isTaken(ask(HttpMethod.POST))).isFalse();
        assertThat(isTaken(ask(HttpMethod.POST).contentType(MediaType.TEXT_PLAIN)))
                .isFalse();
        assertThat(isTaken(ask(HttpMethod.POST).contentType(MediaType.APPLICATION_FORM_URLENCODED)))
                .isFalse();
    }

    @Test
    void aWebSocketIsOpenedByAPageOfOursOnly() {
        assertThat(isTaken(upgrade().header("Origin", "https://rapport.example")))
                .isTrue();
        assertThat(isTaken(upgrade().header("Origin", "https://evil.example"))).isFalse();
        assertThat(isTaken(upgrade())).isFalse();
    }

    private static BodyBuilder ask(HttpMethod method) {
        return MockServerHttpRequest.method(method, ADDRESS);
    }

    private static BodyBuilder upgrade() {
        return ask(HttpMethod.GET).header(HttpHeaders.UPGRADE, "websocket");
    }

    private static boolean isTaken(BodyBuilder request) {
        return OwnPage.mayHaveSent(request.build());
    }
}
