package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/**
 * A time of day for one process alone, that can be set while it runs: a few lines of C take the place of the system's
 * call. What counts the time that has passed goes on undisturbed, and so do the times of files. (libfaketime does as much,
 * but the virtual machine asks for the time so often that it takes five times the processor with it.)
 */
final class OwnClock {

    private static final String SOURCE = "src/test/resources/faults/own-clock.c";

    private final Path library;
    private final Path offset;

    private OwnClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** A clock that is right at first; the test is skipped, loudly, where it cannot be built. */
    static OwnClock in(Path folder) throws IOException, InterruptedException {
        Path library = folder.resolve("own-clock.so");
        try {
            Process compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", library.toString(), SOURCE, "-ldl")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, compiler.waitFor(), said);
        } catch (IOException noCompiler) {
            String skipped = "NOT TESTED: a clock that jumps, because there is no C compiler (apt-get install gcc)";
            System.out.println(skipped);
            return abort(skipped);
        }
        OwnClock clock = new OwnClock(library, folder.resolve("own-clock"));
        clock.set(Duration.ZERO);
        return clock;
    }

    /** For the environment of the process. */
    Map<String, String> variables() {
        return Map.of("LD_PRELOAD", library.toString(), "OWN_CLOCK", offset.toString());
    }

    /** Sets the clock to so much after the right time. */
    void set(Duration after) throws IOException {
        ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        seconds.putLong(0, after.toSeconds());
        try (FileChannel file = FileChannel.open(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(seconds, 0);
        }
    }
}
