package dev.rapport.profile;

import static dev.rapport.chassis.security.AccessRules.ACCOUNT;
import static dev.rapport.chassis.security.AccessRules.GUEST;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.rapport.chassis.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Guests are attendees too: they describe themselves, see others, keep others away, and stay in touch. */
    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers(POST, "/api/accounts", "/api/tokens")
                .permitAll()
                .pathMatchers(GET, "/api/profiles/words")
                .permitAll()
                .pathMatchers(
                        GET,
                        "/api/profiles/*",
                        "/api/profiles/me/blocks",
                        "/api/profiles/me/connections",
                        "/api/profiles/me/wishes")
                .hasAnyAuthority(ACCOUNT, GUEST)
                .pathMatchers(PUT, "/api/profiles/me", "/api/profiles/me/blocks/*", "/api/profiles/me/connections/*")
                .hasAnyAuthority(ACCOUNT, GUEST)
                .pathMatchers(DELETE, "/api/profiles/me/blocks/*", "/api/profiles/me/connections/*")
                .hasAnyAuthority(ACCOUNT, GUEST);
    }
}
