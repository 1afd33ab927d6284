package org.sessionsearch.http;

import java.util.List;
import java.util.Objects;

/**
 * How clients are told apart, and how often one may ask.
 *
 * @param proxies whose word counts for who a client is
 * @param requestsPerSecond of one client; 0 for any number
 * @param burst requests of one client at once
 */
public record ClientOptions(TrustedProxies proxies, int requestsPerSecond, int burst) {

    /** Clients that come without a proxy, and as often as they like. */
    public static final ClientOptions ANY = new ClientOptions(new TrustedProxies(List.of()), 0, 1);

    public ClientOptions {
        Objects.requireNonNull(proxies, "proxies");
        if (requestsPerSecond < 0 || burst < 1) {
            throw new IllegalArgumentException(
                    "requestsPerSecond must be >= 0 and burst >= 1, got " + requestsPerSecond + " and " + burst);
        }
    }
}
