package dev.rapport.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the door tells of itself. */
@AcceptanceTest
class DocumentationTest {

    @Test
    void oneDocumentDescribesAllServices() {
        JsonNode document = Api.anonymous().get("/v3/api-docs").is(200).json();

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        List<String> paths = document.path("paths")
                .propertyStream()
                .map(path -> path.getKey().replaceAll("\\{\\w+}", "{}"))
                .toList();
        assertThat(paths)
                .contains(
                        "/api/accounts",
                        "/api/tokens",
                        "/api/profiles/me",
                        "/api/profiles/{}",
                        "/api/profiles/me/connections",
                        "/api/profiles/me/connections/{}",
                        "/api/sessions/{}/attendees/{}/group",
                        "/api/sessions",
                        "/api/sessions/{}",
                        "/api/sessions/{}/guests",
                        "/api/sessions/{}/rooms/mine",
                        "/api/sessions/{}/live",
                        "/api/sessions/{}/report",
                        "/api/sessions/{}/rounds/{}/seat",
                        "/api/rooms/{}/feedback/me",
                        "/api/rooms/{}/reports",
                        "/api/rooms/{}/help",
                        "/api/rooms/{}/help/me",
                        "/api/sessions/{}/help",
                        "/api/sessions/{}/affinities",
                        "/api/profiles/me/wishes",
                        "/api/profiles/words",
                        "/api/sessions/{}/interests",
                        "/api/sessions/{}/encounters/me",
                        "/api/sessions/{}/encounters/me/{}");
    }

    @Test
    void thereIsAPageToReadItOn() {
        Reply page = Api.anonymous().get("/docs");

        assertThat(page.status()).isIn(200, 302, 303, 307, 308);
        Reply shown = page.status() == 200 ? page : Api.anonymous().get(page.header("Location"));
        assertThat(shown.is(200).contentType()).startsWith("text/html");
    }

    @Test
    void thePageOfThePlaceIsServed() {
        Reply page = Api.anonymous().get("/").is(200);

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body()).contains("Rapport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void itsHealthIsKnown(String path) {
        assertThat(Api.anonymous().get(path).is(200).json().path("status").asString())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/gateway/routes", "/actuator/shutdown"})
    void nothingElseOfItsInsidesIs(String path) {
        assertThat(Api.anonymous().get(path).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/accounts/nothing", "/api/profiles/me/nothing"})
    void whatIsNotThereIsRefusedAsAProblem(String path) {
        Api.anonymous().get(path).refusal(401, 403, 404);
    }
}
