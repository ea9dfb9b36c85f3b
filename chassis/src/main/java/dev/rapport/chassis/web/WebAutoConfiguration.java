package dev.rapport.chassis.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** HTTP as every service speaks it. */
@AutoConfiguration
@ConditionalOnProperty("rapport.service")
public class WebAutoConfiguration {
    /** No body a client may send is larger. */
    static final int LARGEST_BODY_BYTES = 64 * 1024;

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${rapport.clock.offset:PT0S}") Duration offset) {
        return Clock.offset(Clock.systemUTC(), offset);
    }

    @Bean
    Drain drain() {
        return new Drain();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    IdempotencyStore idempotencyStore(ReactiveMongoTemplate mongo, Clock clock) {
        return new IdempotencyStore(mongo, clock);
    }

    @Bean
    IdempotencyFilter idempotencyFilter(IdempotencyStore store, ProblemWriter problems) {
        return new IdempotencyFilter(store, problems);
    }

    @Bean
    CodecCustomizer boundedBodies() {
        return codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY_BYTES);
    }

    /** A number is not a text and a text is not a number: wrong types are told, not guessed at. */
    @Bean
    JsonMapperBuilderCustomizer strictTypes() {
        return builder -> builder.addModule(
                        new SimpleModule("whole-text").addDeserializer(String.class, new WholeTextDeserializer()))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .withCoercionConfigDefaults(config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
