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

    /** What is given, with more options of the command. */
    Map<String, String> with(Map<String, String> more) {
        Map<String, String> options = new LinkedHashMap<>(given);
        options.putAll(more);
        return options;
    }

    /** The settings of this run. */
    Settings settings() throws SettingsException {
        return load(given);
    }

    /** The settings of a run with some options, by name. */
    static Settings load(Map<String, String> options) throws SettingsException {
        return new SettingsLoader(System.getenv(), HINT).load(options);
    }
}
