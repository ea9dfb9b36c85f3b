package dev.rapport.matching;

import dev.rapport.chassis.ServiceApplication;
import dev.rapport.chassis.operation.ReadModel;
import dev.rapport.chassis.security.AccessRules;
import dev.rapport.events.Topics;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.Rehearsal;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Decides who meets whom, and says why. */
@SpringBootApplication
public class MatchingService {
    public static final String NAME = "matching-service";

    public static void main(String[] args) {
        ServiceApplication.run(application(), NAME, args);
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
    ApplicationRunner rehearsal(PairingEngine engine) {
        return ServiceApplication.rehearsing(() -> Rehearsal.hold(engine));
    }

    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers(HttpMethod.GET, "/api/sessions/*/suggestions/me")
                .hasAnyAuthority(AccessRules.ACCOUNT, AccessRules.GUEST)
                .pathMatchers(HttpMethod.GET, "/api/sessions/*/affinities")
                .hasAuthority(AccessRules.ACCOUNT);
    }

    @Bean
    @Order(1)
    ReadModel profilesReadModel() {
        return new ReadModel(Topics.PROFILES, "matching-service-profiles", List.of("profiles"));
    }

    @Bean
    @Order(2)
    ReadModel relationsReadModel() {
        return new ReadModel(Topics.RELATIONS, "matching-service-relations", List.of("blocks", "connections"));
    }

    @Bean
    @Order(3)
    ReadModel sessionsReadModel() {
        return new ReadModel(Topics.SESSIONS, "matching-service-sessions", List.of("rosters", "members"));
    }

    @Bean
    @Order(4)
    ReadModel encountersReadModel() {
        return new ReadModel(Topics.ENCOUNTERS, "matching-service-encounters", List.of("encounters"));
    }
}
