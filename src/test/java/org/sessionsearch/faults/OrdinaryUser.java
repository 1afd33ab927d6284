package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody to whom the permissions of files apply, as they do to everybody but root. */
final class OrdinaryUser {

    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r-xr-xr-x");
    private static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    private OrdinaryUser() {}

    /** The command before a command that is to run as one; the test is skipped, loudly, where there is none. */
    static List<String> command() throws IOException, InterruptedException {
        if (isSubject(List.of())) {
            return List.of();
        }
        List<String> without = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--");
        if (isSubject(without)) {
            return without;
        }
        String skipped = "NOT TESTED: a folder that may not be written, because root may write everything here";
        System.out.println(skipped);
        return abort(skipped);
    }

    /** Whether a command is kept from writing into a folder that is read-only. */
    private static boolean isSubject(List<String> before) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("read-only", PosixFilePermissions.asFileAttribute(READ_ONLY));
        try {
            List<String> command = Stream.concat(
                            before.stream(),
                            Stream.of("mkdir", folder.resolve("new").toString()))
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() != 0 && said.contains("mkdir:");
        } catch (IOException noSuchCommand) {
            return false;
        } finally {
            Files.deleteIfExists(folder.resolve("new"));
            Files.delete(folder);
        }
    }

    /** Allows or forbids to write anything at or below a folder. */
    static void allowWrites(Path folder, boolean allowed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, allowed ? ALL : READ_ONLY);
            }
        }
    }
}
