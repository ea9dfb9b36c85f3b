package dev.rapport.session.attendance;

import dev.rapport.session.group.GroupRequest;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.schedule.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets those who come say which group of a session they are in. */
@Component
class GroupAccess {
    private final GroupStore groups;

    GroupAccess(GroupStore groups) {
        this.groups = groups;
    }

    /** Whoever names no group stays in the one they are in; 400 where the session has none of that name. */
    Mono<Void> choose(Session session, String attendeeId, @Nullable GroupRequest request) {
        String asked = request == null ? null : request.group();
        return asked == null
                ? Mono.empty()
                : Mono.fromCallable(() -> GroupRequest.named(
                                asked, session.plan().matching().groups()))
                        .flatMap(group -> groups.put(session.id(), attendeeId, group));
    }
}
