package dev.rapport.gateway.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Where the gateway of a test finds its services, which end when it does. */
record ServiceAddresses(String profile, String matching, String session) {

    static ServiceAddresses allAt(String address) {
        return new ServiceAddresses(address, address, address);
    }

    /** @param end stops them */
    void serve(ConfigurableApplicationContext context, Runnable end) {
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                end.run();
            }
        });
        TestPropertyValues.of(
                        "rapport.profile-service=" + profile,
                        "rapport.matching-service=" + matching,
                        "rapport.session-service=" + session)
                .applyTo(context);
    }
}
