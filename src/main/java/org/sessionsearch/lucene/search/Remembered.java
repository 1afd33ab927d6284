package org.sessionsearch.lucene.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was found out before, of so many keys at most: it forgets all once it knows too many. Thread-safe. */
final class Remembered<K, V> {

    private final int most;
    private final Map<K, V> values = new ConcurrentHashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    /** Null for what is not known. */
    V get(K key) {
        return values.get(key);
    }

    void put(K key, V value) {
        if (values.size() >= most) {
            values.clear();
        }
        values.put(key, value);
    }
}
