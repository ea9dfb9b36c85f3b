package dev.rapport.gateway.test;

import dev.rapport.gateway.Gateway;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway on a port of its own; profile and session service are a {@link StubService}, matching is away. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Gateway.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=gateway", "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s"
        })
@ContextConfiguration(initializers = StubbedServices.class)
public @interface GatewayTest {}
