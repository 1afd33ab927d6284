package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.nio.file.Path;

/** Commands that make something ready. */
final class Commands {

    private Commands() {}

    /** Runs a command to its end; one that fails says what it printed. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ": " + printed);
        }
        return printed;
    }
}
