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
 * @param folder what became of the files, as of now
 * @param readiness whether the engine can answer, as of now; asked on every request
 * @param observation sees what the engine is asked
 * @param admission where questions to the engine wait
 */
public record Backend(
        SearchEngine engine,
        Supplier<List<Problem>> problems,
        Supplier<FolderFigures> folder,
        Supplier<Readiness> readiness,
        Observation observation,
        Admission admission) {
    public Backend {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(readiness, "readiness");
        Objects.requireNonNull(observation, "observation");
        Objects.requireNonNull(admission, "admission");
    }

    /** A backend without a folder, whose engine is asked at once. */
    public Backend(
            SearchEngine engine,
            Supplier<List<Problem>> problems,
            Supplier<Readiness> readiness,
            Observation observation) {
        this(engine, problems, () -> FolderFigures.NONE, readiness, observation, new Admission(1, 0, 0));
    }

    /** Such a backend, whose requests leave no lines in the log. */
    public Backend(SearchEngine engine, Supplier<List<Problem>> problems, Supplier<Readiness> readiness) {
        this(engine, problems, readiness, new Observation(RequestLogOptions.NONE));
    }
}
