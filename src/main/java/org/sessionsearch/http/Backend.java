package org.sessionsearch.http;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.session.Problem;

/**
 * What stands behind the endpoints. The server closes none of it.
 *
 * @param access who may know of which sessions
 * @param engine answers questions
 * @param problems what is wrong in the sources, as of now
 * @param folder what became of the files, as of now
 * @param readiness whether the engine can answer, as of now; asked on every request
 * @param observation sees what the engine is asked
 * @param admission where questions to the engine wait
 */
public record Backend(
        ReadAccess access,
        SearchEngine engine,
        Supplier<List<Problem>> problems,
        Supplier<FolderFigures> folder,
        Supplier<Readiness> readiness,
        Observation observation,
        Admission admission) {
    public Backend {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(readiness, "readiness");
        Objects.requireNonNull(observation, "observation");
        Objects.requireNonNull(admission, "admission");
    }

    /** The engine as each request may see it. */
    @Override
    public SearchEngine engine() {
        return access.of(engine);
    }

    /** The engine with all its sessions, for figures. */
    SearchEngine wholeEngine() {
        return engine;
    }

    /** What is wrong, for requests that may see everything. */
    @Override
    public Supplier<List<Problem>> problems() {
        return access.whole(problems);
    }

    /** How much is wrong. */
    int problemCount() {
        return problems.get().size();
    }

    /** A backend without a folder, whose engine is asked at once. */
    public Backend(
            SearchEngine engine,
            Supplier<List<Problem>> problems,
            Supplier<Readiness> readiness,
            Observation observation) {
        this(
                ReadAccess.OPEN,
                engine,
                problems,
                () -> FolderFigures.NONE,
                readiness,
                observation,
                new Admission(1, 0, 0));
    }

    /** Such a backend, whose requests leave no lines in the log. */
    public Backend(SearchEngine engine, Supplier<List<Problem>> problems, Supplier<Readiness> readiness) {
        this(engine, problems, readiness, new Observation(RequestLogOptions.NONE));
    }
}
