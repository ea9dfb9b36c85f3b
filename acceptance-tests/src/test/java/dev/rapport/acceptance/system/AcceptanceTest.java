package dev.rapport.acceptance.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class that needs the {@link RunningSystem}; none of its methods takes longer than three minutes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSystem.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
public @interface AcceptanceTest {
    /**
     * The classes that lock this do not run side by side: browsers code video with this machine's processor, and what is
     * measured in seconds is not to wait for that.
     */
    String PROCESSOR = "processor";
}
