package dev.rapport.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the gateway answered. */
public record Reply(Call call, int status, HttpHeaders headers, String body) {
    private static final int LONGEST_SHOWN = 1_000;

    /** The body as JSON; a missing node where it is empty. */
    public JsonNode json() {
        try {
            return Http.JSON.readTree(body);
        } catch (JacksonException e) {
            throw new AssertionError("Not JSON: " + this, e);
        }
    }

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Fails unless the answer is a success. */
    public Reply ok() {
        assertThat(isOk()).as("success of %s", this).isTrue();
        return this;
    }

    /** Fails unless the status is one of these. */
    public Reply is(Integer... statuses) {
        assertThat(status).as("status of %s", this).isIn((Object[]) statuses);
        return this;
    }

    /** Fails unless this is a refusal with one of these statuses, told as RFC 9457 wants it; its members. */
    public JsonNode refusal(Integer... statuses) {
        is(statuses);
        assertThat(contentType()).as("content type of %s", this).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asString()).as("type in %s", this).isNotBlank();
        assertThat(problem.path("title").asString()).as("title in %s", this).isNotBlank();
        assertThat(problem.path("status").asInt()).as("status in %s", this).isEqualTo(status);
        return problem;
    }

    /** Fails unless this refuses the input and names the field, or a part of it such as {@code field[2]}. */
    public void blames(String field, Integer... statuses) {
        JsonNode problem = refusal(statuses);
        List<String> fields = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .peek(error -> assertThat(error.path("message").asString())
                        .as("%s", this)
                        .isNotBlank())
                .map(error -> error.path("field").asString())
                .toList();
        assertThat(fields).as("fields named by %s", this).anyMatch(named -> isPartOf(named, field));
    }

    private static boolean isPartOf(String named, String field) {
        return named.equals(field) || named.startsWith(field + ".") || named.startsWith(field + "[");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String contentType() {
        return header("Content-Type");
    }

    @Override
    public String toString() {
        String sent = call.body() == null ? "" : " " + shortened(call.body());
        return call.method() + " " + call.path() + sent + " -> " + status + " " + shortened(body);
    }

    private static String shortened(String text) {
        String line = Arrays.stream(text.split("\\R")).map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
