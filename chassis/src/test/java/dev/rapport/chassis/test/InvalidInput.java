package dev.rapport.chassis.test;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** How every service answers to input that is not valid. */
public final class InvalidInput {
    private InvalidInput() {}

    /** @param field the first that is named */
    public static void expect(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:invalid-input")
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }
}
