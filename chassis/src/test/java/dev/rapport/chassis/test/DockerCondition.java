package dev.rapport.chassis.test;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;

/** Skips the second run, the one on containers, where there is no Docker or none of their images, and says so once. */
final class DockerCondition implements ExecutionCondition {
    private static final Logger log = LoggerFactory.getLogger(DockerCondition.class);

    /** Found out once, since it takes its time. */
    private static final class Missing {
        static final Optional<String> WHAT = find().map(what -> "The second run, on containers, is skipped: " + what
                + ". The first ran on the embedded broker and store.");

        static {
            WHAT.ifPresent(log::warn);
        }

        private static Optional<String> find() {
            try {
                if (!DockerClientFactory.instance().isDockerAvailable()) {
                    return Optional.of("Docker is not there");
                }
                Backing.shared();
                return Optional.empty();
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof ContainerFetchException) {
                        return Optional.of("Docker is there, but an image cannot be had (" + cause.getMessage() + ")");
                    }
                }
                throw e;
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Backing.inContainers()) {
            return ConditionEvaluationResult.enabled("Broker and store are embedded");
        }
        return Missing.WHAT
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("Broker and store are in containers"));
    }
}
