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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/** The text passes a test that is plain Java, so that a domain can own its formats without knowing of validation. */
@Documented
@Constraint(validatedBy = Fits.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fits {
    /** A class with a constructor without parameters. */
    Class<? extends Predicate<String>> value();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the test; null is for others to refuse. */
    final class Validator implements ConstraintValidator<Fits, String> {
        private Predicate<String> test = text -> false;

        @Override
        public void initialize(Fits constraint) {
            test = BeanUtils.instantiateClass(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || test.test(text);
        }
    }
}
