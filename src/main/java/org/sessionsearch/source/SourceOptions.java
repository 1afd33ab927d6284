package org.sessionsearch.source;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the files themselves do not say.
 *
 * @param zone time zone of the slots of every event that has none of its own
 * @param eventZones time zones by event code, {@code lvc21f}, in any case
 * @param themes the taxonomy: the tracks of each theme, in any spelling
 */
public record SourceOptions(ZoneId zone, Map<String, ZoneId> eventZones, Map<String, List<String>> themes) {

    /** Times are UTC, there are no themes. */
    public static final SourceOptions DEFAULT = new SourceOptions(ZoneOffset.UTC, Map.of(), Map.of());

    public SourceOptions {
        Objects.requireNonNull(zone, "zone");
        eventZones = eventZones.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, second) -> first));
        themes = new LinkedHashMap<>(themes);
        themes.replaceAll((theme, tracks) -> List.copyOf(tracks));
    }

    /** The themes in the order of the taxonomy. */
    @Override
    public Map<String, List<String>> themes() {
        return Collections.unmodifiableMap(themes);
    }

    /** The time zone of an event. */
    public ZoneId zoneOf(String event) {
        return eventZones.getOrDefault(event.toLowerCase(Locale.ROOT), zone);
    }
}
