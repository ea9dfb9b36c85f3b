package dev.rapport.profile.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody with an account tells to get a token; its form is nobody's business but the account's. */
record SignInRequest(
        @NotNull(message = "is required") @Size(max = EmailAddress.LONGEST, message = "has at most 254 characters")
        String email,

        @NotNull(message = "is required") @Size(max = 72, message = "has at most 72 characters")
        String password) {}
