package org.sessionsearch.engine;

/** Is told what each part of a search took, on the thread that searches. */
@FunctionalInterface
public interface SearchWatch {

    SearchWatch NONE = (stage, nanos) -> {};

    void took(SearchStage stage, long nanos);
}
