package dev.rapport.profile.account;

import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.chassis.security.TokenIssuer.Token;
import dev.rapport.chassis.web.Problem;
import dev.rapport.profile.profile.Card;
import dev.rapport.profile.profile.ProfileCommand;
import dev.rapport.profile.profile.ProfileStore;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Signing up. */
@RestController
class AccountController {
    private final AccountStore accounts;
    private final ProfileStore profiles;
    private final Passwords passwords;
    private final TokenIssuer tokens;
    private final Clock clock;

    AccountController(
            AccountStore accounts, ProfileStore profiles, Passwords passwords, TokenIssuer tokens, Clock clock) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    record AccountAnswer(String attendeeId, String accessToken, Instant expiresAt) {}

    /** A crash between account and profile does no harm: the profile is started at the first look at it. */
    @PostMapping("/api/accounts")
    Mono<ResponseEntity<AccountAnswer>> signUp(@Valid @RequestBody SignUpRequest request) {
        return Mono.fromCallable(() -> passwords.hash(request.password()))
                .subscribeOn(Schedulers.boundedElastic())
                .map(hash -> account(request, hash))
                .flatMap(accounts::open)
                .switchIfEmpty(Mono.error(() -> emailTaken().exception()))
                .flatMap(account -> profiles.tell(
                                account.attendeeId(),
                                false,
                                new ProfileCommand.Start(Card.named(account.displayName())))
                        .thenReturn(account))
                .map(this::answer);
    }

    private Account account(SignUpRequest request, String hash) {
        return new Account(
                new EmailAddress(request.email()),
                UUID.randomUUID().toString(),
                hash,
                request.displayName(),
                clock.instant());
    }

    private ResponseEntity<AccountAnswer> answer(Account account) {
        Token token = tokens.issue(account.attendeeId(), account.displayName(), TokenController.VALIDITY);
        return ResponseEntity.created(URI.create("/api/profiles/" + account.attendeeId()))
                .body(new AccountAnswer(account.attendeeId(), token.accessToken(), token.expiresAt()));
    }

    private static Problem emailTaken() {
        return new Problem(
                HttpStatus.CONFLICT,
                "email-taken",
                "There is an account with this e-mail address already.",
                List.of(new Problem.FieldError("email", "is taken")),
                Map.of());
    }
}
