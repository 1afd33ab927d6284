package org.sessionsearch.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each client ask so often, and a few times at once: a token bucket, kept as the one moment at which it would be full
 * again (GCRA). Remembers the {@value #CLIENTS} clients that asked last; one that is forgotten starts anew. Thread-safe.
 */
final class RateLimit {

    static final int CLIENTS = 50_000;
    private static final int BYTES_OF_IPV6_NETWORK = 8;

    private final long nanosPerRequest;
    private final long nanosOfBurst;
    private final LongSupplier clock;
    private final Map<String, Long> full = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * @param clock in nanoseconds
     */
    RateLimit(ClientOptions clients, LongSupplier clock) {
        int perSecond = clients.requestsPerSecond();
        this.nanosPerRequest = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        this.nanosOfBurst = nanosPerRequest * clients.burst();
        this.clock = clock;
    }

    /**
     * Returns for a request that may be answered.
     *
     * @throws RequestRefused for one that comes too soon
     */
    void admit(Context request) {
        if (nanosPerRequest == 0 || isOfTheOperator(request.path())) {
            return;
        }
        long wait = take(client(request.ip()));
        if (wait > 0) {
            long seconds = Math.ceilDiv(wait, Duration.ofSeconds(1).toNanos());
            throw RequestRefused.notNow(
                    429, "too many requests from this address; try again in " + seconds + " s", Long.toString(seconds));
        }
    }

    private static boolean isOfTheOperator(String path) {
        return path.startsWith("/health/") || path.equals("/metrics");
    }

    /** Takes one request from what the client has left; gives the nanoseconds to wait when there is none. */
    synchronized long take(String client) {
        long now = clock.getAsLong();
        long filled = Math.max(now, full.getOrDefault(client, now));
        long wait = filled + nanosPerRequest - now - nanosOfBurst;
        if (wait > 0) {
            return wait;
        }
        full.put(client, filled + nanosPerRequest);
        return 0;
    }

    /** Whoever has one address of IPv6 has a network of them. */
    private static String client(String address) {
        return IpAddress.of(address)
                .map(InetAddress::getAddress)
                .filter(bytes -> bytes.length > IpAddress.IPV4_BYTES)
                .map(bytes -> Arrays.toString(Arrays.copyOf(bytes, BYTES_OF_IPV6_NETWORK)))
                .orElse(address);
    }
}
