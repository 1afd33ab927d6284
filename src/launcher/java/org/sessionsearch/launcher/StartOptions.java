package org.sessionsearch.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of the Java that runs the program: a small heap that shrinks again, and what a rehearsal at build time
 * left beside the jar ({@code session-search.aot}), with which a start costs half. A cache of another jar or Java is
 * ignored by Java itself. What the user gives comes last and counts.
 */
final class StartOptions {

    /** The first Java that can use a cache. */
    private static final int WITH_CACHE = 25;

    /** The command that runs for long. */
    private static final String SERVER = "serve";

    private static final String CACHE_OPTION = "-XX:AOT";

    private StartOptions() {}

    /** The cache beside a jar; null where there is none. */
    static Path cache(String classPath, int feature, List<String> given) {
        boolean taken = given.stream().anyMatch(option -> option.startsWith(CACHE_OPTION));
        if (feature < WITH_CACHE || taken || !classPath.endsWith(".jar") || classPath.contains(File.pathSeparator)) {
            return null;
        }
        Path cache = Path.of(classPath.substring(0, classPath.length() - ".jar".length()) + ".aot");
        return Files.isRegularFile(cache) ? cache : null;
    }

    /** All options for a command. */
    static List<String> all(Path cache, List<String> given, String[] command) {
        List<String> options = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        if (given.stream().noneMatch(option -> option.matches("-XX:\\+Use.*GC"))) {
            options.addAll(List.of(
                    "-XX:+UseSerialGC",
                    // Answers on their way fit the survivors, so that they die young.
                    "-XX:NewRatio=1",
                    "-XX:MaxNewSize=36m",
                    "-XX:SurvivorRatio=4",
                    "-XX:TargetSurvivorRatio=90",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:-ShrinkHeapInSteps",
                    "-Dsession-search.keep-heap-small=true"));
            if (given.stream().noneMatch(option -> option.matches("-Xm[sx].*|-XX:(Initial|Max)HeapSize=.*"))) {
                options.add("-XX:InitialHeapSize=72m");
            }
        }
        if (command.length > 0 && !command[0].equals(SERVER)) {
            // What runs for seconds is over before the second compiler pays: a third of the CPU of a cold index.
            options.add("-XX:TieredStopAtLevel=1");
        }
        if (cache != null) {
            options.add("-XX:+UseCompactObjectHeaders");
            // Where it was made for: moved, half of it is copied.
            options.add("-XX:+UnlockDiagnosticVMOptions");
            options.add("-XX:ArchiveRelocationMode=0");
            // What the compilers needed for a moment.
            options.add("-XX:TrimNativeHeapInterval=10000");
            options.add("-XX:AOTCache=" + cache);
        }
        options.addAll(given);
        return options;
    }
}
