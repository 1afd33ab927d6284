package org.sessionsearch.http;

import java.time.Duration;
import java.util.Objects;

/**
 * What the log says about requests.
 *
 * @param requests whether each has a line
 * @param queries whether lines hold what people search for
 * @param clients how much of a client's address lines hold
 * @param slow requests from this duration on are told with the reason; zero for none
 */
public record RequestLogOptions(boolean requests, boolean queries, Clients clients, Duration slow) {

    /** Nothing is said. */
    public static final RequestLogOptions NONE = new RequestLogOptions(false, false, Clients.NONE, Duration.ZERO);

    public RequestLogOptions {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(slow, "slow");
    }

    /** How much of a client's address is kept. */
    public enum Clients {
        FULL,
        /** The first three bytes of IPv4, the first six of IPv6, the others zero. */
        NETWORK,
        NONE
    }
}
