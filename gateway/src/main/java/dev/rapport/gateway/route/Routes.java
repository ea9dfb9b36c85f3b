package dev.rapport.gateway.route;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paths and the service that answers each; whatever is not named is the web app's, or not found. */
@Configuration
class Routes {

    @Bean
    RouteLocator toServices(RouteLocatorBuilder routes, Services services) {
        String profile = services.address("profile-service");
        String matching = services.address("matching-service");
        String session = services.address("session-service");
        return routes.routes()
                .route(
                        "accounts",
                        route -> route.path("/api/accounts", "/api/tokens").uri(profile))
                .route("profiles", route -> route.path("/api/profiles/**").uri(profile))
                .route(
                        "suggestions",
                        route -> route.path("/api/sessions/*/suggestions/me", "/api/sessions/*/affinities")
                                .uri(matching))
                .route(
                        "sessions",
                        route -> route.path("/api/sessions/**", "/api/sessions").uri(session))
                .route("rooms", route -> route.path("/api/rooms/**").uri(session))
                .build();
    }
}
