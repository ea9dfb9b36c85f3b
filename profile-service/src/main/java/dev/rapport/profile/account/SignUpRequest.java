package dev.rapport.profile.account;

import dev.rapport.chassis.text.Fits;
import dev.rapport.chassis.text.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody tells to get an account. */
record SignUpRequest(
        @NotBlank(message = "is required")
        @Email(message = "is an e-mail address")
        @Size(max = EmailAddress.LONGEST, message = "has at most 254 characters")
        @PlainText
        String email,

        @NotNull(message = "is required")
        @Size(min = 8, max = 72, message = "has 8 to 72 characters")
        @PlainText
        @Fits(value = PasswordBytes.class, message = "has at most 72 bytes in UTF-8")
        String password,

        @NotBlank(message = "is required") @Size(max = 80, message = "has at most 80 characters") @PlainText
        String displayName) {

    SignUpRequest(@Nullable String email, @Nullable String password, @Nullable String displayName) {
        this.email = email == null ? null : email.strip();
        this.password = password;
        this.displayName = displayName == null ? null : displayName.strip();
    }
}
