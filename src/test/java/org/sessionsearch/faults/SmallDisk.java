package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own, so small that it can be filled. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; the test is skipped, loudly, where that is not allowed. */
    static SmallDisk mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) != 0) {
            String skipped = "NOT TESTED: a full disk, because only root on Linux can mount a small one";
            System.out.println(skipped);
            abort(skipped);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve(".filler"))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertEquals(true, full.getMessage().contains("No space left"), full.getMessage());
        }
    }

    void clear() throws IOException {
        Files.delete(folder.resolve(".filler"));
    }

    void makeReadOnly(boolean readOnly) throws IOException, InterruptedException {
        assertEquals(0, run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder.toString()));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
