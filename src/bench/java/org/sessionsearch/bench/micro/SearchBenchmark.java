package org.sessionsearch.bench.micro;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sessionsearch.engine.Change;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/**
 * A whole search, with highlights and facets, by what is typed; and the same with its answer as JSON. A few hundred texts
 * take turns, so that their words are known but their answers are not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SearchBenchmark {

    private static final int SESSIONS = 5_000;
    private static final int TEXTS = 300;

    @Param({"word", "words", "beginning", "misspelt"})
    private String typed;

    private final MadeUpSessions sessions = new MadeUpSessions();
    private final List<String> texts = new ArrayList<>();
    private LuceneEngine engine;
    private DirectSearch search;
    private int next;

    @Setup
    public void index() {
        List<Change> changes = new ArrayList<>();
        for (Session session : sessions.make(SESSIONS)) {
            changes.add(new Change.Put(session, session.id()));
        }
        engine = LuceneEngine.inMemory();
        engine.apply(changes);
        engine.caughtUp();
        search = new DirectSearch(engine, ZoneOffset.UTC, 1_000);
        Random random = new Random(7);
        while (texts.size() < TEXTS) {
            texts.add(text(random));
        }
    }

    private String text(Random random) {
        String word = sessions.word();
        return switch (typed) {
            case "word" -> word + ' ';
            case "words" -> sessions.text(2) + ' ';
            case "beginning" -> word.substring(0, 1 + random.nextInt(word.length()));
            case "misspelt" -> word.length() < 4 ? word + "xx " : word.substring(0, 2) + word.substring(3) + ' ';
            default -> throw new IllegalStateException("nothing is typed like " + typed);
        };
    }

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    public SearchResult search() {
        return engine.search(SearchRequest.builder().text(nextText()).build());
    }

    @Benchmark
    public byte[] json() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(nextText()));
        return search.json(parameters);
    }

    private String nextText() {
        next = (next + 1) % TEXTS;
        return texts.get(next);
    }
}
