package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in Java that has a project of its own under {@code src/bench/engines}. */
final class MavenProgram {

    private final Path project;

    MavenProgram(Path project) {
        this.project = project;
    }

    /** Compiles it and finds its libraries, once. */
    void build() throws IOException, InterruptedException {
        if (!Files.exists(classpath()) || newer(project.resolve("pom.xml")) || newer(project.resolve("java"))) {
            Commands.run(project, "mvn", "-q", "-B", "compile");
        }
    }

    private boolean newer(Path source) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(classpath())) > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private Path classpath() {
        return project.resolve("target/classpath");
    }

    List<String> command(Place place, List<String> flags, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(place.product().java().toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(project.resolve("target/classes") + ":"
                + Files.readString(classpath()).strip());
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }
}
