package org.sessionsearch.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jar's first step, compiled for Java 11 so that an older {@code java} gets an answer instead of a class-file error.
 * On a Java that is new enough it calls the program at once, or gives its place to one that starts from the cache beside
 * the jar; on an older one it looks for a newer Java on this machine and hands over to it, or says what to install.
 */
public final class Launcher {

    private static final int REQUIRED = 21;
    private static final String PROGRAM = "org.sessionsearch.cli.Main";

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        int feature = Runtime.version().feature();
        if (feature >= REQUIRED && cache(feature) != null) {
            Path home = Path.of(System.getProperty("java.home"));
            ProcessImage.replace(command(home, feature, List.of(), args));
            System.exit(run(home, feature, args));
        }
        if (feature >= REQUIRED) {
            // By name: this class is compiled for a Java that cannot read the program's classes.
            try {
                Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) args);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
            }
            return;
        }
        Path home = newerJava();
        if (home == null) {
            System.err.println("Session Search needs Java " + REQUIRED + " or newer; this is Java "
                    + Runtime.version().feature() + " and no newer one is installed. Install one, for instance from"
                    + " https://adoptium.net, and start this again.");
            System.exit(1);
        }
        System.exit(run(home, feature(home), args));
    }

    private static Path cache(int feature) {
        return StartOptions.cache(System.getProperty("java.class.path"), feature, given());
    }

    private static List<String> given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static List<String> command(Path home, int feature, List<String> options, String[] args) {
        List<String> command = new ArrayList<>(List.of(executable(home).toString()));
        command.addAll(StartOptions.all(cache(feature), given(), args));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
        command.addAll(List.of(args));
        return command;
    }

    private static int run(Path home, int feature, String[] args) throws IOException, InterruptedException {
        // A launcher that is killed outright cannot pass that on.
        List<String> options = List.of("-Dsession-search.stop-with-parent=true");
        Process program = new ProcessBuilder(command(home, feature, options, args))
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program)));
        return program.waitFor();
    }

    /** Passes a signal on, waits as long as the program takes to end, and ends as it did. */
    private static void stop(Process program) {
        if (!program.isAlive()) {
            return;
        }
        program.destroy();
        try {
            Runtime.getRuntime().halt(program.waitFor());
        } catch (InterruptedException e) {
            program.destroyForcibly();
        }
    }

    /** The newest Java at the usual places that is new enough; null when there is none. */
    private static Path newerJava() {
        Path newest = null;
        int newestFeature = REQUIRED - 1;
        for (Path home : homes()) {
            int feature = feature(home);
            if (feature > newestFeature && Files.isExecutable(executable(home))) {
                newest = home;
                newestFeature = feature;
            }
        }
        return newest;
    }

    private static Path executable(Path home) {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }

    private static List<Path> homes() {
        List<Path> homes = new ArrayList<>();
        String javaHome = System.getenv("JAVA_HOME");
        if (javaHome != null && !javaHome.isBlank()) {
            homes.add(Path.of(javaHome));
        }
        Path user = Path.of(System.getProperty("user.home"));
        for (Path parent : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                Path.of("/opt/java"),
                user.resolve(".jdks"),
                user.resolve(".sdkman/candidates/java"),
                Path.of("C:/Program Files/Java"),
                Path.of("C:/Program Files/Eclipse Adoptium"))) {
            homes.addAll(children(parent));
        }
        for (Path bundle : children(Path.of("/Library/Java/JavaVirtualMachines"))) {
            homes.add(bundle.resolve("Contents/Home"));
        }
        return homes;
    }

    private static List<Path> children(Path parent) {
        try (Stream<Path> list = Files.list(parent)) {
            return list.sorted().collect(Collectors.toList());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The feature version in a Java home's {@code release} file; 0 when there is none. */
    private static int feature(Path home) {
        try {
            for (String line : Files.readAllLines(home.resolve("release"))) {
                if (line.startsWith("JAVA_VERSION=\"")) {
                    String version = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
                    return Runtime.Version.parse(version).feature();
                }
            }
        } catch (IOException | RuntimeException e) {
            return 0;
        }
        return 0;
    }
}
