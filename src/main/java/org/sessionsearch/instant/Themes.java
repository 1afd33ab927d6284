package org.sessionsearch.instant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.query.Filter;
import org.sessionsearch.session.Dimension;

/**
 * The tree of themes and their tracks. A track that belongs to no theme stands at the top by itself, so that the tree
 * holds every session with a track. Immutable.
 */
public final class Themes {

    /** Between a theme and its track, as hierarchical menus write it. */
    static final String SEPARATOR = " > ";

    private final Map<String, List<String>> themesByTrack = new HashMap<>();

    /**
     * @param tracksByTheme each theme with its tracks, in any spelling
     */
    public Themes(Map<String, List<String>> tracksByTheme) {
        tracksByTheme.forEach((theme, tracks) -> tracks.forEach(track -> themesByTrack
                .computeIfAbsent(key(track), any -> new ArrayList<>(1))
                .add(theme)));
    }

    /** The themes of a track; none when it stands by itself. */
    List<String> of(String track) {
        return themesByTrack.getOrDefault(key(track), List.of());
    }

    /** The values on one level of what has {@code tracks}. */
    List<String> values(int level, List<String> tracks) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String track : tracks) {
            List<String> themes = of(track);
            for (String theme : themes) {
                String value = level == 0 ? theme : theme + SEPARATOR + track;
                values.putIfAbsent(value, value);
            }
            if (themes.isEmpty() && level == 0) {
                values.putIfAbsent(track, track);
            }
        }
        return List.copyOf(values.values());
    }

    /** Sessions that stand under a value of a level. */
    Filter filter(int level, String value) {
        if (level == 0) {
            Filter lone = of(value).isEmpty() ? new Filter.Value(Dimension.TRACK, value) : new Filter.Or(List.of());
            return new Filter.Or(List.of(new Filter.Value(Dimension.THEME, value), lone));
        }
        int cut = value.indexOf(SEPARATOR);
        if (cut < 0) {
            return new Filter.Or(List.of());
        }
        return new Filter.And(List.of(
                new Filter.Value(Dimension.THEME, value.substring(0, cut)),
                new Filter.Value(Dimension.TRACK, value.substring(cut + SEPARATOR.length()))));
    }

    private static String key(String track) {
        return Dimension.TRACK.key(track);
    }
}
