package dev.rapport.chassis.security;

import com.nimbusds.jose.JWSHeader;
import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.web.Problem;
import dev.rapport.chassis.web.ProblemWriter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Flux;

/** Every route is denied unless the service's {@link AccessRules} allow it; tokens are checked here, by nobody else. */
@AutoConfiguration(
        before =
                org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive
                        .ReactiveOAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnProperty("rapport.service")
@EnableWebFluxSecurity
public class SecurityAutoConfiguration {

    @Bean
    KeyRing keyRing() {
        return new KeyRing();
    }

    @Bean
    @ConditionalOnProperty("rapport.issues-tokens")
    TokenIssuer tokenIssuer(
            @Value("${rapport.service}") String service,
            ReactiveMongoTemplate mongo,
            EventPublisher publisher,
            Clock clock) {
        return new TokenIssuer(service, new SigningKeyStore(mongo), publisher, clock);
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(KeyRing keys) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(jwt -> jwt.getHeader()
                                instanceof JWSHeader header
                        ? keys.find(header.getKeyID()).map(KeyRing.Entry::key).flux()
                        : Flux.empty())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success());
        return new CheckedTokens(
                decoder, new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), issuedByKeyOwner(keys)));
    }

    private static OAuth2TokenValidator<Jwt> issuedByKeyOwner(KeyRing keys) {
        return jwt -> {
            String owner = keys.issuerOf(String.valueOf(jwt.getHeaders().get("kid")));
            return owner != null && owner.equals(jwt.getClaimAsString("iss"))
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        };
    }

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http, AccessRules rules, ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(
                        spec -> spec.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle))
                .authorizeExchange(exchanges -> {
                    exchanges
                            .pathMatchers("/actuator/health/**", "/v3/api-docs/**")
                            .permitAll();
                    rules.allow(exchanges);
                    exchanges.anyExchange().denyAll();
                })
                .build();
    }

    /** A path or header that nobody sends by accident, such as an encoded NUL. */
    @Bean
    ServerExchangeRejectedHandler rejected(ProblemWriter problems) {
        return (exchange, rejection) ->
                problems.write(exchange, Problem.invalid("request", "has a path or header that is not allowed"));
    }

    @Bean
    WebFluxConfigurer callers() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerResolver());
            }
        };
    }
}
