package dev.rapport.gateway.docs;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI 3.1 document out of those of all services. */
final class ApiDocument {
    private static final Pattern SCHEMA = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    /** The heading springdoc puts an operation under where it is told no other. */
    private static final Pattern CONTROLLER = Pattern.compile("\"([a-z-]+)-controller\"");

    private final JsonMapper json;
    private final ObjectNode whole;

    ApiDocument(JsonMapper json) {
        this.json = json;
        this.whole = json.createObjectNode().put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Rapport")
                .put("version", "1")
                .put("description", "Virtual speed networking: sessions, rounds, rooms, and why two people meet.");
        whole.putArray("servers").addObject().put("url", "/");
        whole.putArray("security").addObject().putArray("bearer");
        whole.putArray("tags");
        whole.putObject("paths");
        whole.putObject("components");
    }

    /** @param service its name goes before those schemas that another service calls the same but means otherwise */
    ApiDocument add(String service, JsonNode document) {
        String named = SCHEMA.matcher(document.toString())
                .replaceAll(found -> "\"#/components/schemas/" + name(service, document, found) + "\"");
        JsonNode part = json.readTree(CONTROLLER.matcher(named).replaceAll("\"$1\""));
        put("paths", part.path("paths"));
        part.path("tags").forEach(whole.withArray("/tags")::add);
        for (Map.Entry<String, JsonNode> kind : part.path("components").properties()) {
            ObjectNode known = whole.withObject("/components/" + kind.getKey());
            for (Map.Entry<String, JsonNode> one : kind.getValue().properties()) {
                boolean isSchema = kind.getKey().equals("schemas");
                known.set(isSchema ? name(service, document, one.getKey()) : one.getKey(), one.getValue());
            }
        }
        return this;
    }

    JsonNode whole() {
        return whole;
    }

    private void put(String member, JsonNode part) {
        ObjectNode known = whole.withObject("/" + member);
        part.properties().forEach(entry -> known.set(entry.getKey(), entry.getValue()));
    }

    private String name(String service, JsonNode document, MatchResult found) {
        return name(service, document, found.group(1));
    }

    private String name(String service, JsonNode document, String schema) {
        JsonNode known = whole.path("components").path("schemas").path(schema);
        boolean taken = !known.isMissingNode()
                && !known.equals(document.path("components").path("schemas").path(schema));
        return taken ? service + "." + schema : schema;
    }
}
