package dev.rapport.acceptance.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Thousands of event streams on one thread, so that the client takes little of the machine that it measures. Of what
 * comes it only looks whether it contains a mark.
 */
final class Listeners implements AutoCloseable {
    /** Stands between two chunks, wherever a message was cut in two; what the events themselves say has no carriage return. */
    private static final Pattern CHUNK = Pattern.compile("\r\n[0-9a-f]+\r\n");

    private static final int LONGEST_CHUNK_HEAD = 16;
    private static final int CONNECTING_AT_ONCE = 64;
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Selector selector;
    private final Thread reader;
    private final Semaphore connecting = new Semaphore(CONNECTING_AT_ONCE);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile Mark mark = new Mark("no mark", 0);
    private volatile boolean closed;

    /** Which text is looked for, how many have heard it, and when the first and the last did ({@link System#nanoTime}). */
    static final class Mark {
        private final byte[] text;
        private final AtomicInteger heard = new AtomicInteger();
        private final AtomicLong first = new AtomicLong();
        private final AtomicLong last = new AtomicLong();
        private final long since;

        private Mark(String text, long since) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
            this.since = since;
        }

        int heard() {
            return heard.get();
        }

        Duration first() {
            return Duration.ofNanos(first.get() - since);
        }

        Duration last() {
            return Duration.ofNanos(last.get() - since);
        }

        private void heardNow() {
            long now = System.nanoTime();
            first.compareAndSet(0, now);
            last.set(now);
            heard.incrementAndGet();
        }
    }

    /** What one connection has read of the head and of what may be the beginning of the mark. */
    private static final class Ear {
        private final byte[] request;
        private String rest = "";
        private boolean isOpen;
        private boolean heard;
        private String lookedFor = "";

        private Ear(byte[] request) {
            this.request = request;
        }
    }

    Listeners() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().name("listeners").start(this::read);
    }

    /** Opens one more; returns when it is being opened. */
    void open(URI base, String path, String token) {
        connecting.acquireUninterruptibly();
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress("127.0.0.1", base.getPort()));
            channel.register(selector, SelectionKey.OP_CONNECT, new Ear(request.getBytes(StandardCharsets.US_ASCII)));
            selector.wakeup();
        } catch (IOException e) {
            connecting.release();
            throw new UncheckedIOException(e);
        }
    }

    /** How many have got the head of the answer, and have not been cut off. */
    int open() {
        return open.get();
    }

    int dropped() {
        return dropped.get();
    }

    /** From now on looks for a text that is sent to all. */
    Mark lookFor(String text) {
        Mark next = new Mark(text, System.nanoTime());
        mark = next;
        return next;
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(this::ready, LOOK.toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        Ear ear = (Ear) key.attachment();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                channel.write(ByteBuffer.wrap(ear.request));
                key.interestOps(SelectionKey.OP_READ);
            } else if (key.isReadable()) {
                buffer.clear();
                if (channel.read(buffer) < 0) {
                    throw new IOException("closed");
                }
                heard(ear, buffer.flip());
            }
        } catch (IOException e) {
            key.cancel();
            drop(channel, ear);
        }
    }

    private void heard(Ear ear, ByteBuffer bytes) throws IOException {
        String text = ear.rest + StandardCharsets.UTF_8.decode(bytes);
        if (!ear.isOpen) {
            if (!text.contains("\r\n\r\n")) {
                ear.rest = text;
                return;
            }
            if (!text.startsWith("HTTP/1.1 200")) {
                throw new IOException(text.lines().findFirst().orElse(""));
            }
            ear.isOpen = true;
            open.incrementAndGet();
            connecting.release();
        }
        Mark wanted = mark;
        String look = new String(wanted.text, StandardCharsets.UTF_8);
        if (!look.equals(ear.lookedFor)) {
            ear.lookedFor = look;
            ear.heard = false;
        }
        if (!ear.heard && CHUNK.matcher(text).replaceAll("").contains(look)) {
            ear.heard = true;
            wanted.heardNow();
        }
        ear.rest = text.substring(Math.max(0, text.length() - look.length() - LONGEST_CHUNK_HEAD));
    }

    private void drop(SocketChannel channel, Ear ear) {
        dropped.incrementAndGet();
        if (ear.isOpen) {
            open.decrementAndGet();
        } else {
            connecting.release();
        }
        try {
            channel.close();
        } catch (IOException alreadyClosed) {
            // Nothing is left to close.
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
