package org.sessionsearch.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that lingers when it is closed. TCP discards an answer on its way to a client that goes on sending, such
 * as one that is told 413 in the middle of its body. So only the sending side is closed at first, and what still comes is
 * read and thrown away: until the client has closed its side, a while has passed or it was too much. RFC 9112, 9.6.
 */
final class LingeringEndPoint extends SocketChannelEndPoint {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int MOST_BYTES = 16_000_000;
    private static final int CHUNK = 65_536;

    private final LingeringConnector connector;
    private long closed;
    private long thrownAway;

    LingeringEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            LingeringConnector connector) {
        super(channel, selector, key, scheduler);
        this.connector = connector;
    }

    @Override
    public void doClose() {
        if (!connector.mayLinger(this)) {
            super.doClose();
            return;
        }
        closed = System.nanoTime();
        try {
            getChannel().shutdownOutput();
            linger();
        } catch (IOException gone) {
            closeNow();
        }
    }

    private void linger() {
        try {
            if (!isAtEnd()) {
                getScheduler().schedule(this::linger, POLL.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
        } catch (IOException gone) {
            // The client has cut the connection, which ends the waiting too.
        }
        closeNow();
    }

    private boolean isAtEnd() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        int read = getChannel().read(buffer);
        while (read > 0 && thrownAway < MOST_BYTES) {
            thrownAway += read;
            read = getChannel().read(buffer.clear());
        }
        return read < 0 || thrownAway >= MOST_BYTES || System.nanoTime() - closed > LONGEST.toNanos();
    }

    void closeNow() {
        connector.gone(this);
        super.doClose();
    }
}
