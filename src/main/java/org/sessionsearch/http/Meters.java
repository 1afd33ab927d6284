package org.sessionsearch.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.sessionsearch.engine.EngineReport;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.engine.SearchStage;
import org.sessionsearch.http.EngineFigures.Question;

/** The figures for Prometheus. Thread-safe. */
final class Meters {

    private static final Duration[] BUCKETS = LongStream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
                    2_500_000)
            .mapToObj(micros -> Duration.of(micros, ChronoUnit.MICROS))
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Route, Timer> timers = new ConcurrentHashMap<>();

    Meters(Backend backend) {
        ofIndex(backend.wholeEngine());
        ofFolder(backend);
        ofQuestions(backend.observation().figures());
        ofWrites(backend.observation().figures());
        ofQueue(backend.admission());
        ofProcess();
    }

    private void ofIndex(SearchEngine engine) {
        gauge(
                "sessions",
                "Sessions that can be found",
                engine,
                from -> from.report().sessions());
        gauge(
                "index.bytes",
                "Size of the index on disk",
                engine,
                from -> from.report().bytes());
        gauge(
                "refreshed.seconds",
                "When the last change became visible, in seconds since 1970",
                engine,
                from -> seconds(from.report().refreshed()));
        EngineReport now = engine.report();
        Gauge.builder(name("index.info"), () -> 1)
                .description("Always 1; its labels name the engine and the schema of the index")
                .tags("engine", now.engine(), "schema", Integer.toString(now.schemaVersion()))
                .register(registry);
    }

    private void ofFolder(Backend backend) {
        ofFiles(backend, "indexed", FolderFigures::indexed);
        ofFiles(backend, "rejected", FolderFigures::rejected);
        ofFiles(backend, "skipped", FolderFigures::skipped);
        ofFiles(backend, "merged", FolderFigures::merged);
        gauge(
                "folder.in.step",
                "Whether the index holds what the folder holds: 1, or 0",
                backend,
                from -> from.folder().get().inStep() ? 1 : 0);
        gauge("problems", "What is wrong in the session files", backend, Backend::problemCount);
        gauge(
                "ready",
                "Whether searches are answered: 1, or 0",
                backend,
                from -> from.readiness().get().ready() ? 1 : 0);
        gauge(
                "degraded",
                "Whether searches are answered although something is wrong: 1, or 0",
                backend,
                from -> from.readiness().get().trouble().isEmpty() ? 0 : 1);
    }

    private void ofFiles(Backend backend, String outcome, ToDoubleFunction<FolderFigures> count) {
        Gauge.builder(
                        name("files"),
                        backend,
                        from -> count.applyAsDouble(from.folder().get()))
                .description("Session files, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private void ofQuestions(EngineFigures figures) {
        for (Question question : Question.values()) {
            work("questions", "Questions to the engine", figures.question(question), Tags.of("kind", question.label()));
        }
        for (SearchStage stage : SearchStage.values()) {
            work("search.stages", "Parts of a search", figures.stage(stage), Tags.of("stage", stage.label()));
        }
        count("searches.without.hits", "Searches that found nothing", figures, EngineFigures::withoutHits);
    }

    private void ofWrites(EngineFigures figures) {
        String changes = "Sessions written to the index, and removed from it";
        FunctionCounter.builder(name("changes"), figures, EngineFigures::puts)
                .description(changes)
                .tag("kind", "put")
                .register(registry);
        FunctionCounter.builder(name("changes"), figures, EngineFigures::removals)
                .description(changes)
                .tag("kind", "remove")
                .register(registry);
        count("generations", "Views of the index, each with something changed", figures, EngineFigures::generations);
        work("commits", "Writes of the index to disk", figures.commits(), Tags.empty());
        count("failed.commits", "Writes of the index to disk that failed", figures, EngineFigures::failedCommits);
        gauge(
                "committed.seconds",
                "When the index was last written to disk, in seconds since 1970",
                figures,
                from -> seconds(from.lastCommit()));
        count("rebuilds", "Times that the index was built anew", figures, EngineFigures::rebuilds);
    }

    private void ofQueue(Admission admission) {
        gauge("waiting", "Questions that wait for a place", admission, Admission::waiting);
        count("refused", "Questions refused because too much was asked", admission, Admission::refused);
    }

    /** Without the collector's own figures, which come by events that somebody would have to end. */
    private void ofProcess() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        CollectorTime.bindTo(registry);
    }

    private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name(name), of, value).description(description).register(registry);
    }

    private <T> void count(String name, String description, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name(name), of, value).description(description).register(registry);
    }

    private void work(String name, String description, Work work, Tags tags) {
        FunctionTimer.builder(name(name), work, Work::times, Work::nanos, TimeUnit.NANOSECONDS)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private static String name(String name) {
        return "session.search." + name;
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    /**
     * What requests are told apart by.
     *
     * @param path of the endpoint, with its parameters by name
     */
    record Route(String method, String path, int status) {}

    void record(Route route, Duration duration) {
        timers.computeIfAbsent(route, this::timer).record(duration);
    }

    private Timer timer(Route route) {
        return Timer.builder("session_search_requests")
                .description("Answered requests by route")
                .tag("method", route.method())
                .tag("route", route.path())
                .tag("status", Integer.toString(route.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** All figures in Prometheus' text format, in UTF-8. */
    byte[] scrape() {
        return registry.scrape().getBytes(StandardCharsets.UTF_8);
    }
}
