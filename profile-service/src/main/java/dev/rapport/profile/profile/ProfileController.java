package dev.rapport.profile.profile;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own profile. */
@RestController
class ProfileController {
    private final ProfileStore profiles;

    ProfileController(ProfileStore profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/api/profiles/me")
    Mono<ProfileAnswer> mine(Caller caller) {
        return profiles.find(caller.id())
                .switchIfEmpty(Mono.defer(() -> startLate(caller)))
                .map(ProfileAnswer::of);
    }

    @PutMapping("/api/profiles/me")
    Mono<ProfileAnswer> rewrite(@Valid @RequestBody ProfileRequest request, Caller caller) {
        return profiles.tell(caller.id(), isGuest(caller), request.command()).map(ProfileAnswer::of);
    }

    /** A crash cut the sign-up short. What a guest has told when joining is still on its way: it is worth waiting for. */
    private Mono<Profile> startLate(Caller caller) {
        return isGuest(caller)
                ? Mono.error(Problem.notFound("Your profile").exception())
                : profiles.tell(caller.id(), false, new ProfileCommand.Start(Card.named(caller.name())));
    }

    private static boolean isGuest(Caller caller) {
        return caller.boundTo() != null;
    }
}
