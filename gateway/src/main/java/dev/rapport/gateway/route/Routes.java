package dev.rapport.gateway.route;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paths and the service that answers each; whatever is not named is the web app's, or not found. */
@Configuration
class Routes {

    @Bean
    RouteLocator services(
            RouteLocatorBuilder routes,
            @Value("${rapport.profile-service}") String profile,
            @Value("${rapport.matching-service}") String matching,
            @Value("${rapport.session-service}") String session) {
        return routes.routes()
                .route(
                        "accounts",
                        route -> route.path("/api/accounts", "/api/tokens").uri(profile))
                .route("profiles", route -> route.path("/api/profiles/**").uri(profile))
                .route(
                        "suggestions",
                        route -> route.path("/api/sessions/*/suggestions/me").uri(matching))
                .route(
                        "sessions",
                        route -> route.path("/api/sessions/**", "/api/sessions").uri(session))
                .route("rooms", route -> route.path("/api/rooms/**").uri(session))
                .build();
    }
}
