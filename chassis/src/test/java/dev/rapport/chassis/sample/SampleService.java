package dev.rapport.chassis.sample;

import dev.rapport.chassis.security.AccessRules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The smallest service there can be. */
@SpringBootApplication
public class SampleService {

    @Bean
    AccessRules accessRules() {
        return exchanges -> exchanges
                .pathMatchers("/open/**")
                .permitAll()
                .pathMatchers("/things/**")
                .hasAnyAuthority(AccessRules.ACCOUNT, AccessRules.GUEST)
                .pathMatchers(HttpMethod.GET, "/accounts-only")
                .hasAuthority(AccessRules.ACCOUNT);
    }
}
