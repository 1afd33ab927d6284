package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;

/**
 * How one typed word, phrase or group of alternatives is read.
 *
 * @param typed as typed
 * @param place the how manieth word it is, from 0
 * @param required whether a session must match it; words like <i>the</i> are only looked at in titles
 * @param variants best form first; empty when nothing in the index is like it
 */
record WordReading(String typed, int place, boolean required, List<Variant> variants) {
    WordReading {
        variants = List.copyOf(variants);
    }

    WordReading with(List<Variant> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Variant> all = new ArrayList<>(variants);
        all.addAll(more);
        return new WordReading(typed, place, required, all);
    }

    WordReading as(List<Variant> other) {
        return new WordReading(typed, place, required, other);
    }

    /** Number of sessions of the most frequent form, about. */
    int frequency() {
        int most = 0;
        for (Variant variant : variants) {
            most = Math.max(most, variant.frequency());
        }
        return most;
    }
}
