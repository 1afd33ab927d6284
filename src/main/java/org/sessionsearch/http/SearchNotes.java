package org.sessionsearch.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.sessionsearch.engine.SearchStage;
import org.sessionsearch.query.Interpretation;

/** What one request asked of the engine, for its line in the log. Belongs to one thread. */
final class SearchNotes {

    private final long[] stageNanos = new long[SearchStage.values().length];
    private int searches;
    private long total;
    private long engineNanos;
    private String text = "";
    private List<Interpretation> reading = List.of();

    /** Forgets the request before. */
    void clear() {
        Arrays.fill(stageNanos, 0);
        searches = 0;
        total = 0;
        engineNanos = 0;
        text = "";
        reading = List.of();
    }

    void stage(SearchStage stage, long nanos) {
        stageNanos[stage.ordinal()] += nanos;
    }

    void asked(long nanos) {
        engineNanos += nanos;
    }

    void searched(String asked, int hits, List<Interpretation> interpretation) {
        searches++;
        total += hits;
        text = asked;
        reading = interpretation;
    }

    int searches() {
        return searches;
    }

    /** Hits of all searches of the request. */
    long total() {
        return total;
    }

    /** What the last search asked for. */
    String text() {
        return text;
    }

    /** Time in the engine. */
    long engineNanos() {
        return engineNanos;
    }

    long stageNanos(SearchStage stage) {
        return stageNanos[stage.ordinal()];
    }

    /** Time in the engine that no stage of a search accounts for. */
    long otherNanos() {
        return Math.max(0, engineNanos - LongStream.of(stageNanos).sum());
    }

    /** How the last search was read: {@code rust(exact) kernle→kernel(typo)}. */
    String reading() {
        return reading.stream()
                .map(part -> part.typed()
                        + (part.used().equals(part.typed()) ? "" : "→" + part.used())
                        + "("
                        + part.kind().label()
                        + ")")
                .collect(Collectors.joining(" "));
    }
}
