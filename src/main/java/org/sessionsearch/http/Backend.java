package org.sessionsearch.http;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Problem;

/**
 * What stands behind the endpoints. The server closes none of it.
 *
 * @param engine answers questions
 * @param problems what is wrong in the sources, as of now
 * @param readiness whether the engine can answer, as of now; asked on every request
 * @param observation sees what the engine is asked
 */
public record Backend(
        SearchEngine engine, Supplier<List<Problem>> problems, Supplier<Readiness> readiness, Observation observation) {
    public Backend {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(readiness, "readiness");
        Objects.requireNonNull(observation, "observation");
    }

    /** A backend whose requests leave no lines in the log. */
    public Backend(SearchEngine engine, Supplier<List<Problem>> problems, Supplier<Readiness> readiness) {
        this(engine, problems, readiness, new Observation(RequestLogOptions.NONE));
    }
}
