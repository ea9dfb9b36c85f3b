package dev.rapport.chassis.documentation;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Kebab;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.util.Set;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.events.SpringDocAppInitializer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** How every service describes its API: who calls is in the token, and a refusal is a problem. */
@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnProperty("rapport.service")
@ConditionalOnClass(OpenApiCustomizer.class)
public class DocumentationAutoConfiguration {
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    /** Springdoc's own one advises at every start to switch it off. */
    @Bean
    SpringDocAppInitializer springDocAppInitializer() {
        return new SpringDocAppInitializer("/v3/api-docs", "springdoc.api-docs.enabled", true);
    }

    @Bean
    OpenApiCustomizer houseStyle() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(
                        Duration.class, new StringSchema().format("duration").example("PT5M"));
        return document -> {
            Components components = document.getComponents() == null ? new Components() : document.getComponents();
            if (components.getSchemas() != null) {
                components.getSchemas().values().forEach(DocumentationAutoConfiguration::spell);
            }
            document.components(components
                    .addSchemas(PROBLEM, problem())
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme(BEARER)
                                    .bearerFormat("JWT")));
            document.getPaths().values().forEach(path -> path.readOperations().forEach(this::refusals));
        };
    }

    /** Constants are written as {@link Kebab} spells them. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void spell(Schema<?> object) {
        if (object.getProperties() == null) {
            return;
        }
        for (Schema property : object.getProperties().values()) {
            if (property.getEnum() != null) {
                property.setEnum(property.getEnum().stream()
                        .map(constant -> Kebab.of(String.valueOf(constant)))
                        .toList());
            }
        }
    }

    private void refusals(Operation operation) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .setDefault(new ApiResponse()
                        .description("A refusal, as RFC 9457 describes it.")
                        .content(new Content()
                                .addMediaType("application/problem+json", new MediaType().schema(schema))));
    }

    private static Schema<?> problem() {
        Schema<?> error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>(SpecVersion.V31).types(Set.of("integer")))
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
