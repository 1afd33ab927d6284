package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.session.Dimension;

/** Which theme each track belongs to. Immutable. */
final class Taxonomy {

    private final Map<String, List<String>> themesByTrack = new HashMap<>();

    Taxonomy(Map<String, List<String>> tracksByTheme) {
        tracksByTheme.forEach((theme, tracks) -> tracks.forEach(track -> themesByTrack
                .computeIfAbsent(Dimension.TRACK.key(track), key -> new ArrayList<>())
                .add(theme)));
    }

    /** The themes of some tracks, in any spelling. */
    List<String> themes(List<String> tracks) {
        Set<String> themes = new LinkedHashSet<>();
        tracks.forEach(track -> themes.addAll(themesByTrack.getOrDefault(Dimension.TRACK.key(track), List.of())));
        return List.copyOf(themes);
    }
}
