package dev.rapport.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sixty people and an open session. Fifty-nine of them are driven from here, the place of one is a visitor's. */
public final class Demo implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final URI address;
    private final Consumer<String> terminal;
    private final Door door;
    private final Later later = new Later();
    private final List<DemoPerson> people = DemoPerson.all();
    private final Crowd crowd = new Crowd(people.size() - 1, later);
    private @Nullable Host host;

    private Demo(URI address, Consumer<String> terminal) {
        this.address = address;
        this.terminal = terminal;
        this.door = new Door(address);
    }

    /**
     * Returns at once; people come in over the next seconds.
     *
     * @param address of the gateway
     * @param terminal is told where to go
     */
    public static Demo open(URI address, DemoSession session, Consumer<String> terminal) {
        Demo demo = new Demo(address, terminal);
        Thread.startVirtualThread(() -> demo.begin(session));
        return demo;
    }

    private void begin(DemoSession session) {
        DemoPerson visitor = people.getFirst();
        List<DemoPerson> others = people.subList(1, people.size());
        try {
            Member first = Member.enter(others.getFirst(), door);
            crowd.join(first);
            Member.enter(visitor, door);
            Host keeping = new Host(
                    first,
                    session,
                    crowd,
                    later,
                    opened -> terminal.accept(Invitation.of(opened, address, visitor, crowd.size())));
            synchronized (this) {
                host = keeping;
            }
            keeping.open();
            crowd.invite(others.subList(1, others.size()), door);
        } catch (IOException e) {
            log.warn("The demo could not begin: {}", e.getMessage());
        }
    }

    /** Everybody leaves without a word. */
    @Override
    public synchronized void close() {
        later.close();
        door.close();
        if (host != null) {
            host.close();
        }
        crowd.close();
    }
}
