package org.sessionsearch.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that can be set. {@link SettingsLoader} has the defaults.
 *
 * @param sessions folder of the session files
 * @param index folder of the index
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param title what the site calls itself
 * @param analytics whether searches and clicks are counted
 */
public record Settings(
        Path sessions,
        Path index,
        String host,
        int port,
        String title,
        boolean analytics,
        SourceSettings source,
        HttpSettings http,
        AccessSettings access,
        SearchSettings search,
        LogSettings log) {
    public Settings {
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(http, "http");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(log, "log");
    }

    /**
     * How session files are read.
     *
     * @param timeZone of slots, where the event has none of its own
     * @param eventTimeZones by event code
     * @param themes the tracks of each theme
     */
    public record SourceSettings(
            ZoneId timeZone, Map<String, ZoneId> eventTimeZones, Map<String, List<String>> themes) {
        public SourceSettings {
            Objects.requireNonNull(timeZone, "timeZone");
            eventTimeZones = Map.copyOf(eventTimeZones);
            themes = new LinkedHashMap<>(themes);
        }
    }

    /**
     * What the server allows.
     *
     * @param corsOrigins sites whose pages may read; {@code *} for all
     * @param trustedProxies addresses and networks whose word counts for who a client is
     * @param requestsPerSecond of one client; 0 for any number
     * @param burst requests of one client at once
     * @param maxBodyBytes longest request body
     * @param maxImportBytes longest request body with many sessions
     * @param maxDepth how far into a result pages reach, in hits
     * @param stopTimeout how long requests in flight may take once the server stops
     */
    public record HttpSettings(
            List<String> corsOrigins,
            List<String> trustedProxies,
            int requestsPerSecond,
            int burst,
            int maxBodyBytes,
            int maxImportBytes,
            int maxDepth,
            Duration stopTimeout) {
        public HttpSettings {
            corsOrigins = List.copyOf(corsOrigins);
            trustedProxies = List.copyOf(trustedProxies);
            Objects.requireNonNull(stopTimeout, "stopTimeout");
        }
    }

    /**
     * Who may do what.
     *
     * @param adminKey for writing, administration and analytics
     * @param openReads whether those who bring no key may read everything
     * @param searchKeys to read with
     */
    public record AccessSettings(Optional<Secret> adminKey, boolean openReads, List<SearchKeySettings> searchKeys) {
        public AccessSettings {
            Objects.requireNonNull(adminKey, "adminKey");
            searchKeys = List.copyOf(searchKeys);
        }
    }

    /**
     * A key to read with.
     *
     * @param name for people
     * @param key the key or its digest
     * @param filter expression for the sessions that it shows; empty for all
     * @param place where it is written
     */
    public record SearchKeySettings(String name, Secret key, String filter, String place) {
        public SearchKeySettings {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(filter, "filter");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * How hits are found and ranked.
     *
     * @param weights of fields, by name; those not named keep their default
     * @param synonyms groups of words that mean the same
     * @param timeLimit longest time of one search
     * @param newestFirst whether of sessions that match equally well the latest comes first
     */
    public record SearchSettings(
            Map<String, Double> weights, List<List<String>> synonyms, Duration timeLimit, boolean newestFirst) {
        public SearchSettings {
            weights = Map.copyOf(weights);
            synonyms = synonyms.stream().map(List::copyOf).toList();
            Objects.requireNonNull(timeLimit, "timeLimit");
        }
    }

    /**
     * What the log says.
     *
     * @param format of its lines
     * @param requests whether each request has a line
     * @param queries whether lines hold what people search for
     * @param clients how much of a client's address lines hold
     * @param slow requests from this duration on are told with the reason; zero for none
     */
    public record LogSettings(
            LogFormat format, boolean requests, boolean queries, ClientAddress clients, Duration slow) {
        public LogSettings {
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(clients, "clients");
            Objects.requireNonNull(slow, "slow");
        }
    }

    /** How a line of the log is written. */
    public enum LogFormat {
        PLAIN,
        JSON
    }

    /** How much of a client's address is kept. */
    public enum ClientAddress {
        FULL,
        NETWORK,
        NONE
    }
}
