package dev.rapport.gateway.route;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/**
 * Errors that come when nobody waits for the outcome any more. A browser that goes away while the gateway is telling it
 * goodbye is none: Spring Cloud Gateway passes close frames on without looking whether they arrive.
 */
@Component
class LateErrors implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(LateErrors.class);

    @Override
    public void afterPropertiesSet() {
        Hooks.resetOnErrorDropped();
        Hooks.onErrorDropped(LateErrors::note);
    }

    private static void note(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (AbortedException.isConnectionReset(cause)) {
                log.debug("Somebody went away without waiting for a goodbye");
                return;
            }
        }
        log.error("Something failed after everybody had gone", failure);
    }
}
