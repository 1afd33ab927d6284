package org.sessionsearch.instant;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.query.Sort;

/** The index and its sorted replicas: in this protocol, another order is another index. */
enum IndexName {
    SESSIONS("sessions", Sort.RELEVANCE),
    START_ASCENDING("sessions_start_asc", Sort.START),
    START_DESCENDING("sessions_start_desc", Sort.START_DESCENDING),
    TITLE_ASCENDING("sessions_title_asc", Sort.TITLE),
    TITLE_DESCENDING("sessions_title_desc", Sort.TITLE_DESCENDING);

    private final String label;
    private final Sort sort;

    IndexName(String label, Sort sort) {
        this.label = label;
        this.sort = sort;
    }

    /**
     * The index of a public name.
     *
     * @throws Refusal with 404 when there is none
     */
    static IndexName of(String label) {
        return find(label)
                .orElseThrow(() -> new Refusal(404, "Index " + WellFormed.cut(label, 100) + " does not exist"));
    }

    private static Optional<IndexName> find(String label) {
        return List.of(values()).stream()
                .filter(name -> name.label.equals(label))
                .findFirst();
    }

    String label() {
        return label;
    }

    Sort sort() {
        return sort;
    }
}
