package dev.rapport.acceptance.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody from the demo's data file, as they would fill in the forms. */
public record DemoPerson(JsonNode data) {
    private static final List<String> PROFILE = List.of(
            "displayName",
            "headline",
            "about",
            "interests",
            "offers",
            "seeks",
            "languages",
            "timeZone",
            "links",
            "terms");
    private static final List<String> GUEST = List.of("displayName", "interests", "offers", "seeks", "languages");

    public String displayName() {
        return data.path("displayName").asString();
    }

    /** The profile as its owner writes it. */
    public Map<String, Object> profile() {
        return fields(PROFILE);
    }

    /** What a guest tells of themselves with the code of a session. */
    public Map<String, Object> guest(String joinCode) {
        Map<String, Object> form = new HashMap<>(fields(GUEST));
        form.put("joinCode", joinCode);
        return form;
    }

    public List<String> interests() {
        return words("interests");
    }

    /** Their words in one of the lists of the profile. */
    public List<String> words(String list) {
        return data.path(list).valueStream().map(JsonNode::asString).toList();
    }

    private Map<String, Object> fields(List<String> names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : names) {
            if (data.hasNonNull(name)) {
                fields.put(name, data.get(name));
            }
        }
        return fields;
    }
}
