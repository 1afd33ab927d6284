package org.sessionsearch.http;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.sessionsearch.engine.SearchStage;

/** What an engine was asked and told, since the program started. Thread-safe. */
final class EngineFigures {

    /** What an engine is asked. */
    enum Question {
        SEARCH,
        FACET,
        SUGGEST,
        SESSION,
        SIMILAR,
        SPEAKER;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The public name, {@code search}. */
        String label() {
            return label;
        }
    }

    private final Map<SearchStage, Work> stages = new EnumMap<>(SearchStage.class);
    private final Map<Question, Work> questions = new EnumMap<>(Question.class);
    private final Work commits = new Work();
    private final LongAdder failedCommits = new LongAdder();
    private final LongAdder withoutHits = new LongAdder();
    private final LongAdder puts = new LongAdder();
    private final LongAdder removals = new LongAdder();
    private final LongAdder rebuilds = new LongAdder();
    private final LongAdder generations = new LongAdder();
    private volatile Instant committed = Instant.EPOCH;

    EngineFigures() {
        for (SearchStage stage : SearchStage.values()) {
            stages.put(stage, new Work());
        }
        for (Question question : Question.values()) {
            questions.put(question, new Work());
        }
    }

    Work stage(SearchStage stage) {
        return stages.get(stage);
    }

    Work question(Question question) {
        return questions.get(question);
    }

    void foundNothing() {
        withoutHits.increment();
    }

    void put() {
        puts.increment();
    }

    void removed() {
        removals.increment();
    }

    void rebuilt() {
        rebuilds.increment();
    }

    /** Something changed for those who search. */
    void changedView() {
        generations.increment();
    }

    void committed(long nanos) {
        commits.done(nanos);
        committed = Instant.now();
    }

    void failedToCommit() {
        failedCommits.increment();
    }

    Work commits() {
        return commits;
    }

    long failedCommits() {
        return failedCommits.sum();
    }

    long withoutHits() {
        return withoutHits.sum();
    }

    long puts() {
        return puts.sum();
    }

    long removals() {
        return removals.sum();
    }

    long rebuilds() {
        return rebuilds.sum();
    }

    long generations() {
        return generations.sum();
    }

    /** When the last commit ended; 1970 when there was none yet. */
    Instant lastCommit() {
        return committed;
    }
}
