package org.sessionsearch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProcessImageTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final int FOREIGN_FUNCTIONS = 22;

    /** What the processes of the test run. */
    static final class Program {
        public static void main(String[] args) {
            System.out.println(ProcessHandle.current().pid() + " " + String.join(",", args));
            if (args.length == 0) {
                ProcessImage.replace(List.of(JAVA, "-cp", CLASSES, Program.class.getName(), "grüß dich", "", "-x"));
                System.out.println("still here");
            }
            System.exit(7);
        }
    }

    @Test
    void anotherProgramTakesThePlaceOfThisProcess() throws Exception {
        Assumptions.assumeTrue(File.separatorChar == '/' && Runtime.version().feature() >= FOREIGN_FUNCTIONS);
        Process process = new ProcessBuilder(
                        JAVA, "--enable-native-access=ALL-UNNAMED", "-cp", CLASSES, Program.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(List.of(process.pid() + " ", process.pid() + " grüß dich,,-x"), lines);
        assertEquals(7, process.waitFor());
    }

    @Test
    void nothingHappensWhereThereIsNoSuchProgram() {
        ProcessImage.replace(List.of("/no/such/program"));
    }
}
