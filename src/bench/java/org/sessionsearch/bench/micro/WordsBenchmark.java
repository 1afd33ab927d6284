package org.sessionsearch.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;

/** Cutting a text into words: a query, and a description. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WordsBenchmark {

    private final String description = new MadeUpSessions().text(90);

    @Benchmark
    public List<Token> query() {
        return Words.of("op-tee secure boot");
    }

    @Benchmark
    public List<Token> description() {
        return Words.of(description);
    }
}
