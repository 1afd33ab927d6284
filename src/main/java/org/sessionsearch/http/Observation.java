package org.sessionsearch.http;

import java.util.Objects;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.engine.SearchStage;
import org.sessionsearch.engine.SearchWatch;

/** Sees what an engine is asked, for metrics and for the lines of the log. Thread-safe. */
public final class Observation implements SearchWatch {

    private final RequestLogOptions options;
    private final EngineFigures figures = new EngineFigures();

    /** Requests are answered on one thread from their beginning to their end. */
    private final ThreadLocal<SearchNotes> notes = ThreadLocal.withInitial(SearchNotes::new);

    /** @param options of the log */
    public Observation(RequestLogOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** An engine that does what {@code engine} does, and is seen. */
    public SearchEngine of(SearchEngine engine) {
        return new ObservedEngine(engine, this);
    }

    @Override
    public void took(SearchStage stage, long nanos) {
        figures.stage(stage).done(nanos);
        notes().stage(stage, nanos);
    }

    RequestLogOptions options() {
        return options;
    }

    EngineFigures figures() {
        return figures;
    }

    /** What the request of this thread asked. */
    SearchNotes notes() {
        return notes.get();
    }
}
