package org.sessionsearch.http;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * How the server listens and what it allows.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param origins that browsers may read from; {@code *} for all
 * @param clients who they are and how often they may ask
 * @param zone of times in requests that carry no offset
 * @param maxBodyBytes longest request body
 * @param maxDepth how far into a result pages reach, in hits
 * @param stopTimeout how long requests in flight may take once the server stops
 * @param version of the program, for answers that name it
 */
public record HttpOptions(
        String host,
        int port,
        List<String> origins,
        ClientOptions clients,
        ZoneId zone,
        int maxBodyBytes,
        int maxDepth,
        Duration stopTimeout,
        String version) {
    public HttpOptions {
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, got " + port);
        }
        origins = List.copyOf(origins);
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(zone, "zone");
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("maxBodyBytes must be >= 1, got " + maxBodyBytes);
        }
        if (maxDepth < 1) {
            throw new IllegalArgumentException("maxDepth must be >= 1, got " + maxDepth);
        }
        Objects.requireNonNull(stopTimeout, "stopTimeout");
        Objects.requireNonNull(version, "version");
    }
}
