package dev.rapport.profile;

import dev.rapport.chassis.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts profile-service, set up by {@code profile-service.yml}. */
@SpringBootApplication
public class ProfileService {
    public static final String NAME = "profile-service";

    public static void main(String[] args) {
        ServiceApplication.run(application(), NAME, args);
    }

    /** The application as {@link #main} and standalone start it. */
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(ProfileService.class, NAME);
    }
}
