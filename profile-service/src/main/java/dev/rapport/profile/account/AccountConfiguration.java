package dev.rapport.profile.account;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Passwords passwords() {
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new EncodedPasswords(encoder, encoder.encode(UUID.randomUUID().toString()));
    }

    @Bean
    Administrators administrators(@Value("${rapport.administrators}") List<String> named) {
        return Administrators.of(named);
    }

    private record EncodedPasswords(PasswordEncoder encoder, String nobodys) implements Passwords {
        @Override
        public String hash(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            return encoder.matches(password, hash);
        }
    }
}
