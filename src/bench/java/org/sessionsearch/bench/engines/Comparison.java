package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sessionsearch.bench.Machine;
import org.sessionsearch.bench.Product;
import org.sessionsearch.bench.QueryLog;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.SessionFiles;
import org.sessionsearch.bench.Talk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the product beside other engines, one after the other, with the same sessions and the same questions. */
@Command(
        name = "comparison",
        mixinStandardHelpOptions = true,
        description = "Measures the product beside other engines.")
public final class Comparison implements Callable<Integer> {

    private static final long SEED = 20_26;

    @Option(names = "--sessions", required = true, description = "Folder of session files.")
    private Path sessions;

    @Option(names = "--judged", description = "JSON lines of judged queries; without them, relevance is not measured.")
    private Path judged;

    @Option(names = "--judged-sessions", description = "Folder of the session files that they are about.")
    private Path judgedSessions;

    @Option(names = "--engines", split = ",", description = "Which engines, in order; default: all.")
    private List<String> names = Engines.names();

    @Option(names = "--questions", defaultValue = "600", description = "Questions in the log.")
    private int questions;

    @Option(names = "--connections", split = ",", defaultValue = "1,8,32", description = "Connections at a time.")
    private List<Integer> connections;

    @Option(names = "--warm-up", defaultValue = "30", description = "Most seconds of warming up.")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "5", description = "Seconds for each number of connections.")
    private int seconds;

    @Option(names = "--jar", defaultValue = "target/session-search.jar", description = "The program of this project.")
    private Path jar;

    @Option(names = "--settings", defaultValue = "src/bench/engines", description = "Settings of the other engines.")
    private Path settings;

    @Option(names = "--work", defaultValue = "target/engines", description = "Where indexes and logs go.")
    private Path work;

    @Option(names = "--out", defaultValue = "target/engines", description = "Where the results go.")
    private Path out;

    @Option(names = "--port", defaultValue = "7300", description = "First of two ports for the servers.")
    private int port;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Comparison()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(work);
        List<Engine> engines = new ArrayList<>();
        for (String name : names) {
            engines.add(Engines.named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no engine '" + name + "', there are " + String.join(", ", Engines.names()))));
        }
        Product product = new Product(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of(),
                jar.toAbsolutePath(),
                work.resolve("export.log").toAbsolutePath());
        Corpus corpus = corpus(product, sessions, "sessions");
        Corpus judgedCorpus = judged == null ? null : corpus(product, judgedSessions, "judged-sessions");
        ComparisonReport report =
                new ComparisonReport(Machine.here(), corpus.talks().size(), questions, warmUp, seconds);
        for (Engine engine : engines) {
            try {
                report.add(engine.name(), measure(engine, product, corpus), judge(engine, product, judgedCorpus));
            } catch (IOException | RuntimeException e) {
                report.fail(engine.name(), e);
            }
            report.write(out);
        }
        return report.failed() ? 1 : 0;
    }

    /**
     * Sessions to fill engines with.
     *
     * @param folder of the files, and of nothing else
     */
    private record Corpus(Path folder, List<Talk> talks) {}

    private Corpus corpus(Product product, Path from, String name) throws IOException {
        List<Talk> talks = product.export(from);
        if (talks.isEmpty()) {
            throw new IllegalArgumentException("there must be sessions in " + from);
        }
        Path folder = work.resolve(name).toAbsolutePath();
        SessionFiles.copy(from, talks.stream().map(Talk::source).toList(), folder);
        return new Corpus(folder, talks);
    }

    private Speed measure(Engine engine, Product product, Corpus corpus) throws IOException, InterruptedException {
        List<Question> log = QueryLog.of(corpus.talks(), questions, SEED);
        try (Server server = start(engine, product, corpus)) {
            try (Client client = server.connect()) {
                SelfCheck.check(engine, client, corpus.talks());
            }
            Play play = new Play(server, log.stream().map(engine::call).toList());
            play.warmUp(Duration.ofSeconds(warmUp));
            List<Play.Result> loads = new ArrayList<>();
            for (int some : connections) {
                loads.add(play.play(some, Duration.ofSeconds(seconds)));
            }
            return new Speed(server.filling(), loads);
        }
    }

    private Relevance.Result judge(Engine engine, Product product, Corpus corpus)
            throws IOException, InterruptedException {
        if (corpus == null) {
            return null;
        }
        try (Server server = start(engine, product, corpus)) {
            return Relevance.of(judged).judge(server);
        }
    }

    private Server start(Engine engine, Product product, Corpus corpus) throws IOException, InterruptedException {
        Path home = work.resolve(engine.name()).toAbsolutePath();
        return Server.filled(engine, new Place(home, corpus.folder(), settings, product, port), corpus.talks());
    }
}
