package org.sessionsearch.http;

import java.util.Objects;
import org.sessionsearch.query.Filter;

/**
 * A key to read with.
 *
 * @param name for people; no secret
 * @param within passes the sessions that whoever brings the key may know of
 */
public record SearchKey(String name, AccessKey key, Filter within) {
    public SearchKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(within, "within");
    }
}
