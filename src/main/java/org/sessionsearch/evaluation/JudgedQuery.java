package org.sessionsearch.evaluation;

import java.util.Map;
import java.util.Objects;

/**
 * A query with the sessions that are right for it.
 *
 * @param stratum the kind of query it is, that results are told by
 * @param grades how relevant each session is, by id; 0 and ids not named are not relevant
 */
public record JudgedQuery(String id, String stratum, String text, Map<String, Integer> grades) {
    public JudgedQuery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(text, "text");
        grades = Map.copyOf(grades);
    }
}
