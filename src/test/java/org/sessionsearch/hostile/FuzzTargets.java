package org.sessionsearch.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fuzz targets of the tree, each run by the fuzzer in a process of its own. */
final class FuzzTargets {

    private static final Path SOURCES = Path.of("src/test/java");
    private static final Path SEEDS = Path.of("src/test/resources");
    static final Path KEPT = Path.of("target/fuzz");

    private FuzzTargets() {}

    /** The class names of those whose name contains {@code part}. */
    static List<String> named(String part) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> SOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith("FuzzTest.java") && !file.endsWith("EveryTargetFuzzTest.java"))
                    .map(file -> file.replace(".java", "").replace(File.separatorChar, '.'))
                    .filter(name -> name.contains(part))
                    .sorted()
                    .toList();
        }
    }

    /** Where the fuzzer of a target leaves what it says, what it found and the inputs that led it further. */
    static Path folder(String target) {
        return KEPT.resolve(target.substring(target.lastIndexOf('.') + 1));
    }

    /** Fuzzes a target from its seeds on with the same inputs each time, for some seconds at most. */
    static List<String> always(String target) throws IOException {
        Path corpus = Files.createTempDirectory(Files.createDirectories(folder(target)), "fresh");
        List<String> command = command(target);
        command.addAll(List.of("-seed=1", "-runs=2000", "--max_duration=8s", corpus.toString()));
        command.addAll(seeds(target));
        return command;
    }

    /** Fuzzes a target from its seeds on, and from what earlier runs have left, with inputs that are new each time. */
    static List<String> forAsLongAs(String target, String duration) throws IOException {
        Path corpus = Files.createDirectories(folder(target).resolve("corpus"));
        List<String> command = command(target);
        command.addAll(List.of("--max_duration=" + duration, corpus.toString()));
        command.addAll(seeds(target));
        return command;
    }

    private static List<String> command(String target) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target,
                "--instrumentation_includes=org.sessionsearch.**",
                "--reproducer_path=" + folder(target),
                "-artifact_prefix=" + folder(target) + File.separator,
                "-rss_limit_mb=0",
                "-timeout=30",
                "-print_final_stats=1"));
    }

    private static List<String> seeds(String target) throws IOException {
        Path seeds = SEEDS.resolve(target.replace('.', '/') + "Inputs");
        if (!Files.isDirectory(seeds)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(seeds)) {
            return folders.map(Path::toString).toList();
        }
    }
}
