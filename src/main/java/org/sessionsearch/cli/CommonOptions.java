package org.sessionsearch.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.config.SettingsLoader;
import org.sessionsearch.query.NearestName;
import picocli.CommandLine.Option;

/** What every command can be told. */
final class CommonOptions {

    private static final BiFunction<String, Collection<String>, String> HINT = NearestName::hint;

    private final Map<String, String> given = new LinkedHashMap<>();

    @Option(names = "--sessions", paramLabel = "DIR", description = "Folder of the session files (default: sessions).")
    private void sessions(String folder) {
        given.put("sessions", folder);
    }

    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index (default: index).")
    private void index(String folder) {
        given.put("index", folder);
    }

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: session-search.yml, where there is one).")
    private void config(String file) {
        given.put("config", file);
    }

    /** The settings of this run, with more options of the command. */
    Settings settings(Map<String, String> more) throws SettingsException {
        Map<String, String> options = new LinkedHashMap<>(given);
        options.putAll(more);
        return new SettingsLoader(System.getenv(), HINT).load(options);
    }

    Settings settings() throws SettingsException {
        return settings(Map.of());
    }
}
