package dev.rapport.acceptance.rig;

import dev.rapport.embedded.EmbeddedStore;
import java.nio.file.Path;

/** The durable store in a process of its own: {@code StoreNode folder port}. */
final class StoreNode {
    private StoreNode() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedStore store = EmbeddedStore.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        Thread.currentThread().join();
    }
}
