package org.sessionsearch.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.sessionsearch.session.Dimension;

/**
 * The state of an engine.
 *
 * @param engine name and version of the engine
 * @param sessions number of sessions that can be found
 * @param values number of distinct values of each dimension
 * @param bytes size of the index on disk
 * @param schemaVersion of the index
 * @param generation changes with every visible change
 * @param refreshed when the last change became visible
 */
public record EngineReport(
        String engine,
        int sessions,
        Map<Dimension, Integer> values,
        long bytes,
        int schemaVersion,
        String generation,
        Instant refreshed) {
    public EngineReport {
        Objects.requireNonNull(engine, "engine");
        values = Map.copyOf(values);
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(refreshed, "refreshed");
    }
}
