package dev.rapport.chassis.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Refuses a text with half of a surrogate pair or a NUL: JSON can carry both, UTF-8 and databases cannot. */
final class WholeTextDeserializer extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text != null && !isWhole(text)) {
            throw context.weirdStringException(text, String.class, "half a character or NUL");
        }
        return text;
    }

    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
