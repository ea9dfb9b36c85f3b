package dev.rapport.profile.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordBytesTest {
    private final PasswordBytes bytes = new PasswordBytes();

    @Test
    void seventyTwoPlainLettersCountToTheLast() {
        assertThat(bytes.test("a".repeat(72))).isTrue();
    }

    @Test
    void charactersOfSeveralBytesCountAsThose() {
        assertThat(bytes.test("ü".repeat(36))).isTrue();
        assertThat(bytes.test("ü".repeat(37))).isFalse();
    }
}
