package dev.rapport.matching;

import dev.rapport.chassis.ServiceApplication;
import dev.rapport.chassis.security.AccessRules;
import dev.rapport.matching.pairing.PairingEngine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Decides who meets whom, and says why. */
@SpringBootApplication
public class MatchingService {
    public static final String NAME = "matching-service";

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application as {@link #main} and standalone start it. */
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(MatchingService.class, NAME);
    }

    @Bean
    PairingEngine pairingEngine() {
        return PairingEngine.standard();
    }

    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers(HttpMethod.GET, "/api/sessions/*/suggestions/me")
                .hasAnyAuthority(AccessRules.ACCOUNT, AccessRules.GUEST);
    }
}
