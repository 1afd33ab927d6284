package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.sessionsearch.bench.Question.Kind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The macro benchmark: one run measures the product beside the floor and writes what it found. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, description = "Measures the product beside the floor.")
public final class Benchmark implements Callable<Integer> {

    private static final int LOG_SIZE = 3_000;
    private static final int TRAFFIC_SIZE = 30_000;
    private static final int TRAFFIC_MEASURED = 5_000;
    private static final int MANY = 20_000;
    private static final int START_SIZE = 3_000;

    /** Answers until the compiler is done, on a busy machine as on an idle one. */
    private static final int WARM_AFTER = 30_000;

    private static final int TEN = 10;
    private static final long SEED = 20_26;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32, 128);

    @Option(names = "--sessions", required = true, description = "Folder of session files.")
    private Path sessions;

    @Option(names = "--jar", defaultValue = "target/session-search.jar", description = "The program to measure.")
    private Path jar;

    @Option(names = "--against", description = "Another jar of it, measured beside the first: before a change.")
    private Path against;

    @Option(names = "--java", description = "Java that runs the program; default: the one that runs this.")
    private Path java;

    @Option(names = "--flags", split = " ", defaultValue = "", description = "Flags of that Java.")
    private List<String> flags;

    @Option(names = "--work", defaultValue = "target/bench", description = "Where files of the run go.")
    private Path work;

    @Option(names = "--out", defaultValue = "target/bench", description = "Where the results go.")
    private Path out;

    @Option(names = "--seconds", defaultValue = "10", description = "Seconds per load level.")
    private int seconds;

    @Option(names = "--questions", defaultValue = "1500", description = "Questions whose cost is measured.")
    private int questions;

    @Option(names = "--rounds", defaultValue = "3", description = "How often all of them are gone through.")
    private int rounds;

    @Option(names = "--minutes", defaultValue = "60", description = "Minutes for which memory is watched.")
    private int minutes;

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "cost,query,traffic,load,index,start,tenfold",
            description = "What to measure: cost, query, traffic, load, index, start, tenfold; memory by name only.")
    private Set<String> parts = new TreeSet<>();

    private final BenchmarkReport report = new BenchmarkReport();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(work);
        Product product = product(jar);
        List<Talk> talks = corpus(product);
        Path folder = work.resolve("sessions");
        report.add("machine", Machine.here());
        report.add("flags", product.flags());
        report.add("sessions", talks.size());
        if (parts.contains("index")) {
            index(product, folder, talks.size());
        }
        if (parts.contains("start")) {
            start(product, talks);
        }
        if (parts.contains("cost") || parts.contains("query")) {
            answers(product, folder, talks);
        }
        if (parts.contains("traffic") || parts.contains("load")) {
            traffic(product, folder, talks);
        }
        if (parts.contains("memory")) {
            memory(product, folder, talks);
        }
        if (parts.contains("tenfold")) {
            tenfold(product, folder, talks);
        }
        report.write(out, heading(talks.size()));
        return 0;
    }

    private Product product(Path program) {
        Path runs = java == null ? Path.of(System.getProperty("java.home"), "bin", "java") : java;
        return new Product(
                runs,
                flags.stream().filter(flag -> !flag.isBlank()).toList(),
                program.toAbsolutePath(),
                work.resolve("server.log"));
    }

    /** The sessions to measure with, copied to the work folder; small folders are multiplied. */
    private List<Talk> corpus(Product product) throws IOException {
        Path folder = work.resolve("sessions");
        List<Talk> talks = product.export(sessions);
        if (talks.isEmpty()) {
            throw new IllegalStateException("there must be sessions in " + sessions);
        }
        if (talks.size() >= START_SIZE) {
            SessionFiles.copy(sessions, talks.stream().map(Talk::source).toList(), folder);
            return talks;
        }
        return multiply(talks, MANY, folder);
    }

    private static List<Talk> multiply(List<Talk> talks, int size, Path folder) throws IOException {
        SessionFiles.delete(folder);
        VariedTalks varied = new VariedTalks(talks);
        List<Talk> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Talk talk = varied.vary(i % talks.size(), i / talks.size());
            SessionFiles.write(talk, folder.resolve(talk.source()));
            all.add(talk);
        }
        return all;
    }

    private void index(Product product, Path folder, int size) throws IOException, InterruptedException {
        Indexing.Cold cold = Indexing.cold(product, folder, size, work.resolve("index"));
        report.add("cold", cold);
        report.row(
                "folder of " + size + " files to searchable, cold",
                "≤ 10 s",
                "%.1f s wall, %.1f s CPU, %.0f sessions/s, peak %.0f MB, at rest %.0f MB",
                cold.seconds(),
                cold.cpuSeconds(),
                cold.perSecond(),
                cold.residentPeakMb(),
                cold.residentAtRestMb());
        report.row(
                "index size",
                "≤ 1.5 × the text",
                "%.2f × (%.1f MB for %.1f MB of files)",
                cold.indexToText(),
                cold.indexMb(),
                cold.textMb());
        try (ServerProcess server = ServerProcess.product(product, folder, work.resolve("index"))) {
            Indexing.Unchanged unchanged = Indexing.unchanged(server);
            report.add("unchanged", unchanged);
            report.row(
                    "start on the unchanged folder",
                    "",
                    "%.1f s CPU to the first answer, %.1f s until it rests, %.0f MB then",
                    unchanged.answerCpuSeconds(),
                    unchanged.restCpuSeconds(),
                    unchanged.residentAtRestMb());
            Indexing.Change change = Indexing.oneFile(server, folder);
            report.add("change", change);
            report.row(
                    "one changed file to searchable",
                    "≤ 300 ms",
                    "%.0f ms median, %.0f ms at most, the first %.0f ms",
                    change.medianMillis(),
                    change.slowestMillis(),
                    change.firstMillis());
        }
    }

    private void start(Product product, List<Talk> talks) throws IOException, InterruptedException {
        Path few = work.resolve("sessions-few");
        List<String> sources =
                talks.stream().map(Talk::source).sorted().limit(START_SIZE).toList();
        SessionFiles.copy(work.resolve("sessions"), sources, few);
        Startup.Result start = Startup.measure(product, few, sources.size(), work.resolve("index-few"), 5);
        report.add("start", start);
        report.row(
                "start to first answer, " + sources.size() + " sessions",
                "≤ 1.0 s CPU",
                "%.2f s CPU, %.2f s wall, %.0f MB",
                start.cpuMillis() / 1e3,
                start.wallMillis() / 1e3,
                start.residentMb());
    }

    private void answers(Product product, Path folder, List<Talk> talks) throws IOException, InterruptedException {
        List<Question> log = QueryLog.of(talks, LOG_SIZE, SEED);
        try (Floor floor = new Floor(FloorIndex.write(talks, work.resolve("floor")));
                ServerProcess server = ServerProcess.product(product, folder, work.resolve("index"));
                ServerProcess empty = ServerProcess.empty(work.resolve("floor"), work.resolve("empty.log"))) {
            awaitRest(server, empty);
            if (parts.contains("cost")) {
                warm(server, empty, floor, log);
                cost(new AnswerCost(floor, empty), server, log, folder);
            }
        }
        if (parts.contains("query")) {
            query(talks, log);
        }
    }

    private static void awaitRest(ServerProcess server, ServerProcess empty) throws IOException, InterruptedException {
        server.awaitAnswer("/health/ready");
        server.awaitRest();
        empty.awaitAnswer("/bytes?n=1");
    }

    /** Requests as a site sees them, and the product as it comes. */
    private void traffic(Product product, Path folder, List<Talk> talks) throws IOException, InterruptedException {
        List<Question> log = QueryLog.traffic(talks, TRAFFIC_SIZE, SEED);
        List<Question> before = log.subList(TRAFFIC_MEASURED, log.size());
        try (Floor floor = new Floor(FloorIndex.write(talks, work.resolve("floor")));
                ServerProcess server = ServerProcess.product(product, folder, work.resolve("index"));
                ServerProcess empty = ServerProcess.empty(work.resolve("floor"), work.resolve("empty.log"))) {
            awaitRest(server, empty);
            warm(server, empty, floor, before);
            if (parts.contains("traffic")) {
                average(new AnswerCost(floor, empty).inOrder(server, log.subList(0, TRAFFIC_MEASURED)));
            }
            if (parts.contains("load")) {
                load(server, before);
            }
        }
    }

    private void average(AnswerCost.Average cost) {
        report.add("traffic", cost);
        report.row(
                "CPU per answer as a site asks, as a multiple of the floor",
                "",
                "mean %.2f (%.0f against %.0f + %.0f µs, %.0f bytes)",
                cost.ratio(),
                cost.product() / 1e3,
                cost.plainQuery() / 1e3,
                cost.emptyAnswer() / 1e3,
                cost.bytes());
    }

    /** Without the server: its index is free now. */
    private void query(List<Talk> talks, List<Question> log) throws IOException {
        try (Floor floor = new Floor(FloorIndex.write(talks, work.resolve("floor")))) {
            List<Question> some = log.subList(0, Math.min(questions, log.size()));
            Map<String, CostSummary> costs =
                    CostSummary.byKind(new QueryCost(floor).measure(work.resolve("index"), some, rounds));
            report.add("query", costs);
            costs.forEach((kind, cost) -> report.row(
                    "search in process by plain query, " + kind.toLowerCase(Locale.ROOT),
                    kind.equals("TYPO") ? "median ≤ 5" : kind.equals("ALL") ? "median ≤ 2" : "",
                    "median %.2f (%.0f by %.0f µs), p99 %.2f",
                    cost.ratioOfMedians(),
                    cost.product().median(),
                    cost.plainQuery().median(),
                    cost.ratioOfP99()));
        }
    }

    private void warm(ServerProcess server, ServerProcess empty, Floor floor, List<Question> log)
            throws IOException, InterruptedException {
        Duration warmUp = Duration.ofSeconds(2L * seconds);
        Load load = new Load(server, targets(log));
        for (double answered = 0; answered < WARM_AFTER; ) {
            answered += load.asFastAsItGoes(8, warmUp).perSecond() * warmUp.toSeconds();
        }
        new Load(empty, List.of("/bytes?n=9000")).asFastAsItGoes(8, warmUp);
        new Load(empty, log.stream().map(question -> question.plainTarget(9000)).toList()).asFastAsItGoes(8, warmUp);
        long end = System.nanoTime() + warmUp.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            floor.answer(log.get(i % log.size()));
        }
    }

    private void cost(AnswerCost meter, ServerProcess server, List<Question> log, Path folder)
            throws IOException, InterruptedException {
        List<Question> some = log.subList(0, Math.min(questions, log.size()));
        if (against != null) {
            before(meter, some, log, folder);
        }
        Map<String, CostSummary> costs = CostSummary.byKind(meter.measure(server, some, rounds));
        report.add("cost", costs);
        CostSummary all = costs.get("ALL");
        report.row(
                "CPU per full answer, as a multiple of the floor",
                "median ≤ 2, p99 ≤ 5",
                "median %.2f, p99 %.2f (p99 by the floor's median %.2f), mean %.2f",
                all.ratioOfMedians(),
                all.ratioOfP99(),
                all.p99OverMedianFloor(),
                all.ratioOfMeans());
        report.row(
                "… by a server that answers the plain query alone",
                "",
                "median %.2f, p99 %.2f, mean %.2f (%.0f, %.0f, %.0f µs)",
                all.product().median() / all.plainAnswer().median(),
                all.product().p99() / all.plainAnswer().p99(),
                all.product().mean() / all.plainAnswer().mean(),
                all.plainAnswer().median(),
                all.plainAnswer().p99(),
                all.plainAnswer().mean());
        costs.forEach((kind, cost) -> report.row(
                "… " + kind.toLowerCase(Locale.ROOT) + " (" + cost.questions() + ")",
                "",
                "%.0f µs against %.0f + %.0f µs, p99 %.0f against %.0f µs, %.0f bytes",
                cost.product().median(),
                cost.plainQuery().median(),
                cost.emptyAnswer().median(),
                cost.product().p99(),
                cost.floor().p99(),
                cost.bytes()));
    }

    /** The same for the other jar, in the same run. */
    private void before(AnswerCost meter, List<Question> some, List<Question> log, Path folder)
            throws IOException, InterruptedException {
        Path index = work.resolve("index-against");
        try (ServerProcess other = ServerProcess.product(product(against), folder, index)) {
            other.awaitAnswer("/health/ready");
            new Load(other, targets(log)).asFastAsItGoes(8, Duration.ofSeconds(2L * seconds));
            Map<String, CostSummary> costs = CostSummary.byKind(meter.measure(other, some, rounds));
            report.add("costAgainst", costs);
            costs.forEach((kind, cost) -> report.row(
                    "before: " + kind,
                    "",
                    "median %.0f µs (%.2f), p99 %.0f µs (%.2f)",
                    cost.product().median(),
                    cost.ratioOfMedians(),
                    cost.product().p99(),
                    cost.ratioOfP99()));
        }
    }

    private void load(ServerProcess server, List<Question> log) throws InterruptedException {
        Load load = new Load(server, targets(log));
        List<Load.Result> levels = new ArrayList<>();
        for (int connections : CONNECTIONS) {
            Load.Result level = load.asFastAsItGoes(connections, Duration.ofSeconds(seconds));
            levels.add(level);
            report.row(
                    connections + " connections",
                    "",
                    "%.0f/s, p50 %.2f, p95 %.2f, p99 %.2f ms, %.0f µs CPU, %d errors",
                    level.perSecond(),
                    level.p50Millis(),
                    level.p95Millis(),
                    level.p99Millis(),
                    level.cpuMicros(),
                    level.errors());
        }
        report.add("load", levels);
        typing(server, log);
        report.add("residentPeakMb", server.meter().residentPeak() / 1e6);
        report.row(
                "resident memory under load",
                "≤ 256 MB",
                "%.0f MB, peak %.0f MB",
                levels.getLast().residentMb(),
                server.meter().residentPeak() / 1e6);
    }

    private void typing(ServerProcess server, List<Question> log) throws InterruptedException {
        List<Question> typed =
                log.stream().filter(question -> question.kind() == Kind.TYPING).toList();
        Load load = new Load(server, targets(typed));
        double greatest = load.asFastAsItGoes(8, Duration.ofSeconds(seconds)).perSecond();
        Load.Result half = load.atRate(32, Duration.ofSeconds(seconds), greatest / 2);
        report.add("typingAtHalf", half);
        report.row(
                "p99 while typing, at half the greatest throughput",
                "≤ 10 ms",
                "%.2f ms at %.0f/s (p50 %.2f ms)",
                half.p99Millis(),
                half.perSecond(),
                half.p50Millis());
    }

    private void memory(Product product, Path folder, List<Talk> talks) throws IOException, InterruptedException {
        List<String> targets = targets(QueryLog.of(talks, LOG_SIZE, SEED));
        try (ServerProcess server = ServerProcess.product(product, folder, work.resolve("index"))) {
            server.awaitAnswer("/health/ready");
            server.awaitRest();
            MemoryOverTime.Result memory = MemoryOverTime.measure(server, targets, folder, minutes);
            report.add("memory", memory);
            report.row(
                    "resident memory over " + minutes + " minutes",
                    "≤ 256 MB, no growth",
                    "%.0f MB after the first, %.0f MB after the last, peak %.0f MB",
                    memory.megabytes().getFirst(),
                    memory.megabytes().getLast(),
                    memory.peakMb());
        }
    }

    private void tenfold(Product product, Path folder, List<Talk> talks) throws IOException, InterruptedException {
        Path tenfold = work.resolve("sessions-tenfold");
        List<Talk> all = multiply(talks, TEN * talks.size(), tenfold);
        List<Question> log = QueryLog.of(all, LOG_SIZE, SEED);
        try (ServerProcess one = ServerProcess.product(product, folder, work.resolve("index"));
                ServerProcess ten = ServerProcess.product(product, tenfold, work.resolve("index-tenfold"))) {
            one.awaitAnswer("/health/ready");
            ten.awaitAnswer("/health/ready");
            one.awaitRest();
            ten.awaitRest();
            Duration duration = Duration.ofSeconds(2L * seconds);
            new Load(one, targets(log)).asFastAsItGoes(8, duration);
            new Load(ten, targets(log)).asFastAsItGoes(8, duration);
            Load.Result few = new Load(one, targets(log)).asFastAsItGoes(8, duration);
            Load.Result many = new Load(ten, targets(log)).asFastAsItGoes(8, duration);
            report.add("tenfold", Map.of("one", few, "ten", many));
            report.row(
                    "ten times the sessions (" + all.size() + ")",
                    "CPU per answer ≤ 4 ×",
                    "%.2f × (%.0f against %.0f µs), %.0f MB",
                    many.cpuMicros() / few.cpuMicros(),
                    many.cpuMicros(),
                    few.cpuMicros(),
                    many.residentMb());
        }
    }

    private static List<String> targets(List<Question> log) {
        return log.stream().map(Question::target).toList();
    }

    private String heading(int size) throws IOException {
        return size + " sessions. " + Machine.here().sentence() + ".";
    }
}
