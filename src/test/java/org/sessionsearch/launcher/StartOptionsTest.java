package org.sessionsearch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {

    /** Java itself says which options do not go together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dnothing=given",
                "-Xmx32m",
                "-Xmx64m -Xms16m",
                "-XX:MaxHeapSize=40m",
                "-XX:InitialHeapSize=16m",
                "-XX:MaxRAM=200m",
                "-XX:+UseG1GC -Xmx64m",
            })
    void javaStartsWithWhatTheUserGives(String given) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(StartOptions.all(null, List.of(given.split(" ")), new String[] {"serve"}));
        command.add("-version");
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), said);
    }
}
