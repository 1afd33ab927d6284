package org.sessionsearch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a Java that is too old for the program, where one is installed. */
@Timeout(60)
class LauncherTest {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static Path oldJava;

    @TempDir
    private Path folder;

    private Process launcher;

    @BeforeAll
    static void findOldJava() throws IOException {
        Optional<Path> found = Optional.empty();
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> homes = Files.list(INSTALLED)) {
                found = homes.filter(home -> isOld(home.resolve("release"))).findFirst();
            }
        }
        if (found.isEmpty()) {
            System.err.println("SKIPPED: the launcher's tests need a Java from 11 to 20 in " + INSTALLED);
        }
        Assumptions.assumeTrue(found.isPresent(), "no Java from 11 to 20 is installed");
        oldJava = found.get().resolve("bin/java");
    }

    private static boolean isOld(Path release) {
        try {
            return Files.readAllLines(release).stream().anyMatch(line -> line.matches("JAVA_VERSION=\"1[1-9][.\"].*"));
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void end() {
        if (launcher != null) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
    }

    @Test
    void itRunsTheProgramOnANewerJava() throws Exception {
        start("version");
        String out = new String(launcher.getInputStream().readAllBytes());
        assertTrue(out.matches("(?s)session-search .* \\(Java (2[1-9]|[3-9]\\d).*"), out);
        assertEquals(0, launcher.waitFor());
    }

    @Test
    void itEndsWithTheCodeOfTheProgram() throws Exception {
        start("no-such-command");
        assertEquals(2, launcher.waitFor());
    }

    @Test
    void toldToStopItEndsTheProgramFirstAndAsItDid() throws Exception {
        ProcessHandle program = serve();
        launcher.destroy();
        assertTrue(launcher.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, launcher.exitValue());
        assertTrue(!program.isAlive());
    }

    @Test
    void theProgramEndsWhenTheLauncherIsKilled() throws Exception {
        ProcessHandle program = serve();
        launcher.destroyForcibly();
        program.onExit().get(20, TimeUnit.SECONDS);
    }

    /** Serves an empty folder; gives the process that the launcher started. */
    private ProcessHandle serve() throws IOException {
        start(
                "serve",
                "--sessions",
                folder.toString(),
                "--index",
                folder.resolve("index").toString(),
                "--port",
                "0");
        String line = launcher.inputReader().readLine();
        assertTrue(line != null && line.startsWith("Session Search answers at"), line);
        return launcher.children().findFirst().orElseThrow();
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(oldJava.toString(), "-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        launcher = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
