package dev.rapport.profile.account;

import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.chassis.security.TokenIssuer.Token;
import dev.rapport.chassis.web.Problem;
import dev.rapport.profile.profile.ProfileStore;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Signing in. */
@RestController
class TokenController {
    static final Duration VALIDITY = Duration.ofHours(12);

    private final AccountStore accounts;
    private final ProfileStore profiles;
    private final Passwords passwords;
    private final TokenIssuer tokens;
    private final Administrators administrators;

    TokenController(
            AccountStore accounts,
            ProfileStore profiles,
            Passwords passwords,
            TokenIssuer tokens,
            Administrators administrators) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.passwords = passwords;
        this.tokens = tokens;
        this.administrators = administrators;
    }

    record TokenAnswer(String accessToken, String tokenType, Instant expiresAt, String attendeeId) {}

    /** An unknown address costs one comparison too, so that neither the answer nor its time tells who has an account. */
    @PostMapping("/api/tokens")
    Mono<TokenAnswer> signIn(@Valid @RequestBody SignInRequest request) {
        return accounts.find(new EmailAddress(request.email()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .publishOn(Schedulers.boundedElastic())
                .filter(account -> passwords.matches(
                        request.password(), account.map(Account::passwordHash).orElseGet(passwords::nobodys)))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(() -> wrongCredentials().exception()))
                .flatMap(this::answer);
    }

    private Mono<TokenAnswer> answer(Account account) {
        return profiles.find(account.attendeeId())
                .map(profile -> profile.card().displayName())
                .defaultIfEmpty(account.displayName())
                .map(name -> {
                    Token token = administrators.include(account)
                            ? tokens.issueAdministrators(account.attendeeId(), name, VALIDITY)
                            : tokens.issue(account.attendeeId(), name, VALIDITY);
                    return new TokenAnswer(token.accessToken(), "Bearer", token.expiresAt(), account.attendeeId());
                });
    }

    private static Problem wrongCredentials() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED, "wrong-credentials", "This e-mail address and password do not match.");
    }
}
