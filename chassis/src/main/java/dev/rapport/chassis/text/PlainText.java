package dev.rapport.chassis.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text holds no control characters. */
@Documented
@Constraint(validatedBy = PlainText.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    /** Whether line breaks and tabs are welcome. */
    boolean lines() default false;

    String message() default "has no control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at every character; null is for others to refuse. */
    final class Validator implements ConstraintValidator<PlainText, CharSequence> {
        private boolean lines;

        @Override
        public void initialize(PlainText constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.chars().noneMatch(this::unwelcome);
        }

        private boolean unwelcome(int character) {
            boolean layout = character == '\n' || character == '\r' || character == '\t';
            return Character.isISOControl(character) && !(lines && layout);
        }
    }
}
