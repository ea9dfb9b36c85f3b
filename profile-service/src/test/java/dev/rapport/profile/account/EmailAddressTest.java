package dev.rapport.profile.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void isTheSameInAnyCase() {
        assertThat(new EmailAddress("Ada@Example.ORG")).isEqualTo(new EmailAddress("ada@example.org"));
    }

    @Test
    void isTheSameWithSpacesAround() {
        assertThat(new EmailAddress(" ada@example.org ").value()).isEqualTo("ada@example.org");
    }

    @Test
    void isTheSameHoweverItsAccentsAreComposed() {
        assertThat(new EmailAddress("zo\u00eb@example.org")).isEqualTo(new EmailAddress("zoe\u0308@example.org"));
    }

    @Test
    void ofAnotherPersonIsAnother() {
        assertThat(new EmailAddress("ada@example.org")).isNotEqualTo(new EmailAddress("ada.l@example.org"));
    }
}
