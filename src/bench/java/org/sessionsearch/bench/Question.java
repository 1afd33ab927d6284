package org.sessionsearch.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One request of the query log.
 *
 * @param kind stratum of the log
 * @param text what was typed, empty to browse
 * @param chosen at most one value per facet
 */
public record Question(Kind kind, String text, Map<String, String> chosen) {

    /** The facets that every answer counts. */
    public static final List<String> FACETS = List.of("event", "track", "room", "speaker");

    public static final int HITS = 10;

    /** The strata of the log. */
    public enum Kind {
        WORDS,
        TYPING,
        TYPO,
        NAME,
        FILTER,
        BROWSE
    }

    public Question {
        chosen = Map.copyOf(chosen);
    }

    /** Path and query string of the request to the product. */
    public String target() {
        return target("/api/search?size=" + HITS + "&highlight=true&facets=" + String.join(",", FACETS));
    }

    /** The same for the plain query, answered with so many bytes by {@link EmptyServer}. */
    String plainTarget(int bytes) {
        return target("/plain?n=" + bytes);
    }

    private String target(String beginning) {
        StringBuilder target = new StringBuilder(beginning);
        if (!text.isEmpty()) {
            target.append("&q=").append(encoded(text));
        }
        for (String facet : FACETS) {
            if (chosen.containsKey(facet)) {
                target.append('&').append(facet).append('=').append(encoded(chosen.get(facet)));
            }
        }
        return target.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
