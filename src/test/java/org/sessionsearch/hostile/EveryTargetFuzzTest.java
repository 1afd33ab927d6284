package org.sessionsearch.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzes each target with the same few thousand inputs each time; with other ones for as long as {@code
 * -Dfuzz.duration=10m} says, some only with {@code -Dfuzz.target=Filter}. What is found lies in {@code target/fuzz}; as a
 * file under the target's {@code Inputs} it stays a test for ever.
 */
class EveryTargetFuzzTest {

    private static final String DURATION = System.getProperty("fuzz.duration", "");
    private static final Duration LONGEST =
            Duration.parse(DURATION.isEmpty() ? "PT0S" : "PT" + DURATION).plusMinutes(5);
    private static final String TARGET = System.getProperty("fuzz.target", "");

    static List<String> targets() throws IOException {
        return FuzzTargets.named(TARGET);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(String target) throws Exception {
        Path log = FuzzTargets.folder(target).resolve("log.txt");
        List<String> command =
                DURATION.isEmpty() ? FuzzTargets.always(target) : FuzzTargets.forAsLongAs(target, DURATION);
        Process fuzzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(fuzzer.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS), "hangs");
        } finally {
            fuzzer.destroyForcibly();
        }
        String said = Files.readString(log);
        assertEquals(0, fuzzer.exitValue(), () -> said.substring(Math.max(0, said.length() - 8000)));
        System.out.println(target + ": "
                + said.lines()
                        .filter(line -> line.startsWith("Done "))
                        .findFirst()
                        .orElse("no count"));
    }
}
