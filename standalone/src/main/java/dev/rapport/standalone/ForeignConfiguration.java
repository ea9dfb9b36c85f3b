package dev.rapport.standalone;

import java.util.List;

/**
 * Four applications share one class path here, so each sees the auto-configuration of the others' libraries. What is
 * foreign to it is switched off; in a deployment of its own it is not there at all.
 */
final class ForeignConfiguration {
    /** For services: they route nothing. */
    static final String NO_ROUTES = "--spring.cloud.gateway.server.webflux.enabled=false";

    /** For the gateway: it stores nothing, listens to nothing and leaves the checking of tokens to the services. */
    static final String NEITHER_STORE_NOR_BROKER_NOR_SECURITY = "--spring.autoconfigure.exclude="
            + String.join(
                    ",",
                    List.of(
                            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration",
                            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveRepositoriesAutoConfiguration",
                            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                            "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
                            "org.springframework.boot.mongodb.autoconfigure.health.MongoReactiveHealthContributorAutoConfiguration",
                            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
                            "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
                            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
                            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
                            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
                            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration"));

    private ForeignConfiguration() {}
}
