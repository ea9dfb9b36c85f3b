package dev.rapport.acceptance.door;

import dev.rapport.acceptance.door.BadCall.Who;
import dev.rapport.acceptance.system.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad bodies of a good one, for one endpoint. */
final class BadBodies {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MEDIA_TYPE = "application/json";
    /** More than any body may have. */
    private static final int TOO_MANY_BYTES = 70_000;

    private final Who who;
    private final Call call;
    private final Map<String, ?> good;
    private final List<BadCall> calls = new ArrayList<>();

    private BadBodies(Who who, Call call, Map<String, ?> good) {
        this.who = who;
        this.call = call;
        this.good = good;
    }

    /** What is no JSON object, or none of a decent size, is refused everywhere. */
    static BadBodies of(Who who, String method, String path, Map<String, ?> good) {
        BadBodies bodies = ofOptional(who, method, path, good);
        bodies.body("nothing", "", MEDIA_TYPE, "body", 400);
        return bodies;
    }

    /** Where there may be a body or none. */
    static BadBodies ofOptional(Who who, String method, String path, Map<String, ?> good) {
        BadBodies bodies = new BadBodies(who, Call.of(method, path), good);
        bodies.body("malformed", "{\"title\": \"x\"", MEDIA_TYPE, "body", 400);
        bodies.body("not JSON", "title=x", MEDIA_TYPE, "body", 400);
        bodies.body("a list", "[]", MEDIA_TYPE, "body", 400);
        bodies.body("a text", "\"x\"", MEDIA_TYPE, "body", 400);
        ObjectNode huge = bodies.copy().put("padding", "x".repeat(TOO_MANY_BYTES));
        bodies.body("oversized", huge.toString(), MEDIA_TYPE, "body", 400, 413);
        bodies.calls.add(BadCall.refused(
                "wrong content type",
                who,
                bodies.call.raw(bodies.copy().toString(), "application/x-www-form-urlencoded"),
                415));
        return bodies;
    }

    /** Fields without which the rest is worth nothing. */
    BadBodies required(String... fields) {
        for (String field : fields) {
            ObjectNode without = copy();
            without.remove(field);
            body(field + " is missing", without.toString(), MEDIA_TYPE, field, 400);
            body(field + " is null", copy().putNull(field).toString(), MEDIA_TYPE, field, 400);
        }
        return this;
    }

    /** Values that a field may not have; a dot leads into an object. */
    BadBodies bad(String field, Object... values) {
        for (Object value : values) {
            ObjectNode body = copy();
            ObjectNode parent = body;
            String[] steps = field.split("\\.");
            for (int i = 0; i < steps.length - 1; i++) {
                parent = parent.withObject("/" + steps[i]);
            }
            parent.set(steps[steps.length - 1], JSON.valueToTree(value));
            body(field + " is " + shortened(value), body.toString(), MEDIA_TYPE, field, 400);
        }
        return this;
    }

    List<BadCall> calls() {
        return calls;
    }

    private void body(String what, String body, String contentType, String field, Integer... statuses) {
        calls.add(BadCall.refused(what, who, call.raw(body, contentType), statuses)
                .naming(field));
    }

    private ObjectNode copy() {
        return JSON.valueToTree(good);
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 40 ? text : text.substring(0, 20) + "… (" + text.length() + " characters)";
    }
}
