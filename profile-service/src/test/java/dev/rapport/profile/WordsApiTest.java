package dev.rapport.profile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordsApiTest extends RunningProfileService {

    @Test
    void areToldToAnybodyOnceTwoPeopleUseThem() {
        String rare = "(" + UUID.randomUUID().toString().substring(0, 8) + ".*";
        write("Ada", rare + " sailing", "gardens of " + rare);
        write("Bob", rare.toUpperCase() + " Sailing", "boats");
        write("Cyd", rare + " alone", "boats");

        http.get()
                .uri("/api/profiles/words?list=interests&beginning={beginning}", rare)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].people")
                .isEqualTo(2);
        http.get()
                .uri("/api/profiles/words?list=offers&beginning={beginning}", rare)
                .exchange()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void areAskedForByListAndBeginning() {
        refused("list=terms", "list");
        refused("", "list");
        refused("list=seeks&limit=0", "limit");
        refused("list=seeks&beginning=" + "x".repeat(81), "beginning");
    }

    private void write(String name, String... interests) {
        put(
                        signUp(name),
                        "/api/profiles/me",
                        Map.of("displayName", name, "interests", List.of(interests), "offers", List.of()))
                .expectStatus()
                .isOk();
    }

    private void refused(String query, String field) {
        http.get()
                .uri("/api/profiles/words?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
