package dev.rapport.standalone.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who keeps a visitor company. They come in a few at a time, and go on to the next session together. */
final class Crowd implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Crowd.class);

    private final int size;
    private final Later later;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<Member> members = new ArrayList<>();
    private final List<Companion> companions = new ArrayList<>();
    private @Nullable String sessionId;

    /** @param size how many there will be once all have come */
    Crowd(int size, Later later) {
        this.size = size;
        this.later = later;
    }

    int size() {
        return size;
    }

    boolean isVisitor(String attendeeId) {
        return !ids.contains(attendeeId);
    }

    /** Hashing a password is slow on purpose: more at once would only wait for a processor. */
    void invite(List<DemoPerson> people, Door door) {
        Semaphore atOnce = new Semaphore(2);
        for (DemoPerson person : people) {
            Thread.startVirtualThread(() -> {
                atOnce.acquireUninterruptibly();
                try {
                    join(Member.enter(person, door));
                } catch (IOException e) {
                    log.debug("{} could not come: {}", person.displayName(), e.toString());
                } finally {
                    atOnce.release();
                }
            });
        }
    }

    synchronized void join(Member member) {
        ids.add(member.id());
        members.add(member);
        if (sessionId != null) {
            attend(member, sessionId);
        }
    }

    /** All of them, and whoever joins later. */
    synchronized void attend(String sessionId) {
        this.sessionId = sessionId;
        companions.forEach(Companion::close);
        companions.clear();
        members.forEach(member -> attend(member, sessionId));
    }

    private void attend(Member member, String sessionId) {
        Companion companion = new Companion(member, sessionId, this::isVisitor, later);
        companions.add(companion);
        companion.attend();
    }

    @Override
    public synchronized void close() {
        sessionId = null;
        companions.forEach(Companion::close);
    }
}
