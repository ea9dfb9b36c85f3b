package dev.rapport.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void holdsThePathsOfEveryService() {
        JsonNode whole = new ApiDocument(JSON)
                .add("profile", document("/api/profiles/me", "Card", "string"))
                .add("session", document("/api/sessions", "Session", "string"))
                .whole();

        assertThat(whole.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(whole.path("info").path("title").asString()).isEqualTo("Rapport");
        assertThat(whole.path("paths").propertyNames()).containsExactly("/api/profiles/me", "/api/sessions");
        assertThat(whole.path("components").path("schemas").propertyNames()).containsExactly("Card", "Session");
    }

    @Test
    void whatTwoServicesMeanAlikeIsThereOnce() {
        JsonNode whole = new ApiDocument(JSON)
                .add("profile", document("/a", "Problem", "string"))
                .add("session", document("/b", "Problem", "string"))
                .whole();

        assertThat(whole.path("components").path("schemas").propertyNames()).containsExactly("Problem");
    }

    @Test
    void whatTwoServicesCallAlikeAndMeanDifferentlyIsKeptApart() {
        JsonNode whole = new ApiDocument(JSON)
                .add("profile", document("/a", "Page", "string"))
                .add("session", document("/b", "Page", "integer"))
                .whole();

        assertThat(whole.at("/paths/~1a/get/schema/$ref").asString()).isEqualTo("#/components/schemas/Page");
        assertThat(whole.at("/paths/~1b/get/schema/$ref").asString()).isEqualTo("#/components/schemas/session.Page");
        assertThat(whole.at("/components/schemas/Page/type").asString()).isEqualTo("string");
        assertThat(whole.at("/components/schemas/session.Page/type").asString()).isEqualTo("integer");
    }

    @Test
    void headingsAreThingsPeopleKnow() {
        JsonNode whole = new ApiDocument(JSON)
                .add("profile", JSON.readTree("{\"paths\": {\"/a\": {\"get\": {\"tags\": [\"block-controller\"]}}}}"))
                .whole();

        assertThat(whole.at("/paths/~1a/get/tags/0").asString()).isEqualTo("block");
    }

    private static JsonNode document(String path, String schema, String type) {
        return JSON.readTree("""
                {"paths": {"%s": {"get": {"schema": {"$ref": "#/components/schemas/%s"}}}},
                 "components": {"schemas": {"%s": {"type": "%s"}}}}""".formatted(path, schema, schema, type));
    }
}
