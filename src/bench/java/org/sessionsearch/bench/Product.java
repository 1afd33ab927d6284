package org.sessionsearch.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that is measured.
 *
 * @param java the Java that runs it
 * @param flags of that Java
 * @param jar the program
 * @param log where it may print
 */
public record Product(Path java, List<String> flags, Path jar, Path log) {
    public Product {
        flags = List.copyOf(flags);
    }

    public List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(flags);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    Product with(List<String> otherFlags) {
        return new Product(java, otherFlags, jar, log);
    }

    /** The sessions of a folder, as the program reads them. */
    public List<Talk> export(Path sessions) throws IOException {
        Process process = new ProcessBuilder(command("export", "--sessions", sessions.toString()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        List<Talk> talks = new ArrayList<>();
        try (InputStream lines = new BufferedInputStream(process.getInputStream())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                // Java itself may print a warning before.
                byte[] whole = line.toByteArray();
                if (whole.length > 0 && whole[0] == '{') {
                    talks.add(Talk.parse(whole));
                }
                line.reset();
            }
        }
        return talks;
    }
}
