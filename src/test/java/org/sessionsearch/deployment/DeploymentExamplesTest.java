package org.sessionsearch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.config.SettingsLoader;

/** The examples that the README gives to operators, tried with the programs they are for, where these are installed. */
class DeploymentExamplesTest {

    @TempDir
    private Path folder;

    @Test
    void systemdTakesTheUnit() throws Exception {
        assumeTrue(isInstalled("/usr/bin/systemd-analyze"), "SKIPPED: there is no systemd-analyze");
        assumeTrue(isInstalled("/usr/bin/java"), "SKIPPED: there is no /usr/bin/java");
        Path unit = Files.writeString(folder.resolve("session-search.service"), block("ini"));
        run("/usr/bin/systemd-analyze", "verify", "--man=no", unit.toString());
    }

    @Test
    void theUnitSetsWhatCanBeSet() throws Exception {
        Matcher setting =
                Pattern.compile("(?m)^Environment=(SESSION_SEARCH_\\w+)=(.*)$").matcher(block("ini"));
        Path key = Files.writeString(folder.resolve("admin-key"), "0123456789abcdef");
        Map<String, String> variables = new HashMap<>();
        while (setting.find()) {
            variables.put(setting.group(1), setting.group(2).replace("%d/admin-key", key.toString()));
        }
        assertTrue(variables.size() > 4, variables.toString());
        try {
            new SettingsLoader(variables, (name, known) -> "").load(Map.of());
        } catch (SettingsException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    @Test
    void nginxTakesItsConfiguration() throws Exception {
        assumeTrue(isInstalled("/usr/sbin/nginx"), "SKIPPED: there is no nginx");
        String site = block("nginx")
                .replace("listen 443 ssl", "listen 127.0.0.1:8443")
                .replaceAll("(?m)^ *ssl_.*$", "");
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"),
                "pid %s/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n%s}\n".formatted(folder, site));
        run("/usr/sbin/nginx", "-t", "-q", "-e", "stderr", "-p", folder.toString(), "-c", configuration.toString());
    }

    private static boolean isInstalled(String program) {
        return Files.isExecutable(Path.of(program));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertTrue(block.find(), "the README must have a block of " + language);
        return block.group(1);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it hangs");
        assertEquals(0, process.exitValue(), said);
    }
}
