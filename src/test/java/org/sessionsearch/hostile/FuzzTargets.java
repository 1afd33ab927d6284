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
    private static final Path KEPT = Path.of("target/fuzz");

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

    /** The command that fuzzes a target from its seeds on, and from what earlier runs have left. */
    static List<String> command(String target, String duration) throws IOException {
        Path corpus = Files.createDirectories(folder(target).resolve("corpus"));
        List<String> command = new ArrayList<>(List.of(
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
                "--max_duration=" + duration,
                "--reproducer_path=" + folder(target),
                "-artifact_prefix=" + folder(target) + File.separator,
                "-rss_limit_mb=0",
                "-timeout=30",
                "-print_final_stats=1",
                corpus.toString()));
        Path seeds = SEEDS.resolve(target.replace('.', '/') + "Inputs");
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> folders = Files.list(seeds)) {
                folders.map(Path::toString).forEach(command::add);
            }
        }
        return command;
    }
}
