package dev.rapport.chassis.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads the constants of one type as {@link Kebab} spells them. */
final class KebabDeserializer extends ValueDeserializer<Enum<?>> {
    private final Class<?> type;

    /** Of no type yet: a property tells. */
    KebabDeserializer() {
        this(Enum.class);
    }

    private KebabDeserializer(Class<?> type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new KebabDeserializer(property.getType().getRawClass());
    }

    @Override
    public @Nullable Enum<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Enum<?>) context.handleUnexpectedToken(type, parser);
        }
        String text = parser.getString();
        return constants().stream()
                .filter(constant -> Kebab.of(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + String.join(", ", constants().stream().map(Kebab::of).toList())));
    }

    private List<Enum<?>> constants() {
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(Enum.class::cast)
                .toList();
    }
}
