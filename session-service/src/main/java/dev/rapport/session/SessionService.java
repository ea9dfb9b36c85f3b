package dev.rapport.session;

import dev.rapport.chassis.ServiceApplication;
import dev.rapport.chassis.operation.ReadModel;
import dev.rapport.chassis.security.AccessRules;
import dev.rapport.events.Topics;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Schedules sessions, keeps their rounds and rooms, and tells everybody what is on. */
@SpringBootApplication
public class SessionService {
    public static final String NAME = "session-service";

    public static void main(String[] args) {
        ServiceApplication.run(application(), NAME, args);
    }

    /** The application as {@link #main} and standalone start it. */
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(SessionService.class, NAME);
    }

    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers(HttpMethod.GET, "/api/sessions/*/live", "/api/sessions/*/rooms/mine")
                .hasAnyAuthority(AccessRules.ACCOUNT, AccessRules.GUEST)
                .pathMatchers(HttpMethod.GET, "/api/sessions/*/rounds/**", "/api/sessions/*/rounds")
                .hasAuthority(AccessRules.ACCOUNT)
                .pathMatchers(
                        HttpMethod.GET,
                        "/api/sessions",
                        "/api/sessions/*",
                        "/api/sessions/*/calendar.ics",
                        "/api/sessions/*/interests")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/api/sessions/*/guests")
                .permitAll()
                .pathMatchers(
                        "/api/sessions/*/registrations/me",
                        "/api/sessions/*/attendance/me",
                        "/api/sessions/*/ready/me",
                        "/api/sessions/*/encounters/me",
                        "/api/sessions/*/encounters/me/*",
                        "/api/rooms/**")
                .hasAnyAuthority(AccessRules.ACCOUNT, AccessRules.GUEST)
                .pathMatchers("/api/complaints/**", "/api/complaints")
                .hasAuthority(AccessRules.ADMINISTRATOR)
                .pathMatchers("/api/sessions/**", "/api/sessions", "/api/templates/**", "/api/templates")
                .hasAuthority(AccessRules.ACCOUNT);
    }

    @Bean
    @Order(1)
    ReadModel profilesReadModel() {
        return new ReadModel(Topics.PROFILES, "session-service", List.of("cards"));
    }

    @Bean
    @Order(2)
    ReadModel relationsReadModel() {
        return new ReadModel(Topics.RELATIONS, "session-service", List.of("blocks"));
    }

    @Bean
    @Order(3)
    ReadModel wishesReadModel() {
        return new ReadModel(Topics.RELATIONS, "session-service-wishes", List.of("wishes"));
    }
}
