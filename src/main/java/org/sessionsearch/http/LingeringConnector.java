package org.sessionsearch.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Listens, and closes connections so that the last answer on them arrives: see {@link LingeringEndPoint}. Thread-safe.
 */
final class LingeringConnector extends ServerConnector {

    /** Beyond this many at a time, connections are closed as they are. */
    private static final int MOST = 500;

    private final Set<LingeringEndPoint> lingering = ConcurrentHashMap.newKeySet();

    LingeringConnector(Server server, ConnectionFactory protocol) {
        super(server, protocol);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint connection = new LingeringEndPoint(channel, selector, key, getScheduler(), this);
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    /** Whether a connection may linger; it is then to be given to {@link #gone}. */
    boolean mayLinger(LingeringEndPoint connection) {
        return isRunning() && lingering.size() < MOST && lingering.add(connection);
    }

    void gone(LingeringEndPoint connection) {
        lingering.remove(connection);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        lingering.forEach(LingeringEndPoint::closeNow);
    }
}
