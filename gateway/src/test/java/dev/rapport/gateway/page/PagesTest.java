package dev.rapport.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.gateway.test.GatewayTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class PagesTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/profile", "/sessions/7", "/sessions/7/live", "/join/ABC123"})
    void aLinkIntoTheAppLeadsThere(String path) {
        assertThat(page(path, 200)).contains("<rp-app>");
    }

    @Test
    void aBrokenLinkIsToldOnOurPage() {
        assertThat(page("/nothing/here", 404)).contains("<rp-app>");
    }

    @Test
    void aFileThatIsMissingIsNoPage() {
        client.get()
                .uri("/js/nothing.js")
                .accept(MediaType.ALL)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theOnlyScriptInsideThePageThatMayRunIsTheOneWeWrote() throws Exception {
        EntityExchangeResult<String> answer = ask("/", 200);
        var script = Pattern.compile("<script type=\"importmap\">(.+?)</script>", Pattern.DOTALL)
                .matcher(body(answer));
        assertThat(script.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));

        String policy = answer.getResponseHeaders().getFirst("Content-Security-Policy");

        assertThat(policy)
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/js/app.js", "/api/profiles/me", "/api/nothing"})
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        var headers = client.get().uri(path).exchange().returnResult(Void.class).getResponseHeaders();

        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("Permissions-Policy")).contains("camera=(self)", "microphone=(self)");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src");
    }

    @Test
    void allThatThePageLoadsIsThere() {
        String html = page("/", 200);
        List<String> files = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"|\"(/webjars/[^\"]+\\.js)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        file -> client.get().uri(file).exchange().expectStatus().isOk());
    }

    @Test
    void everyIconIsThere() {
        String icons = body(ask("/css/icons.css", 200));

        assertThat(Pattern.compile("url\\((/webjars/[^)]+)\\)").matcher(icons).results())
                .hasSizeGreaterThan(30)
                .allSatisfy(icon -> client.get()
                        .uri(icon.group(1))
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/js/app.js", "/webjars/lit/index.js"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        var first = client.get().uri(path).exchange().returnResult(Void.class).getResponseHeaders();
        assertThat(first.getCacheControl()).isEqualTo("no-cache");

        client.get()
                .uri(path)
                .headers(headers -> {
                    if (first.getETag() != null) {
                        headers.setIfNoneMatch(first.getETag());
                    } else {
                        headers.setIfModifiedSince(first.getLastModified());
                    }
                })
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private String page(String path, int status) {
        return body(ask(path, status));
    }

    private EntityExchangeResult<String> ask(String path, int status) {
        return client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult();
    }

    private static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
