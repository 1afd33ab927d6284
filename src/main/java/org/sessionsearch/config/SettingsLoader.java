package org.sessionsearch.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sessionsearch.config.Settings.AccessSettings;
import org.sessionsearch.config.Settings.ClientAddress;
import org.sessionsearch.config.Settings.HttpSettings;
import org.sessionsearch.config.Settings.LogFormat;
import org.sessionsearch.config.Settings.LogSettings;
import org.sessionsearch.config.Settings.SearchKeySettings;
import org.sessionsearch.config.Settings.SearchSettings;
import org.sessionsearch.config.Settings.SourceSettings;

/**
 * Puts the settings together: what is written here, then {@code session-search.yml}, then the environment, then the
 * command line, each overruling the ones before. Every key and every default stands here and nowhere else.
 */
public final class SettingsLoader {

    private static final String CONFIG = "config";
    private static final Path USUAL_FILE = Path.of("session-search.yml");
    private static final String USUAL_THEMES = "themes.yml";

    private final Map<String, String> environment;
    private final BiFunction<String, Collection<String>, String> hint;

    /**
     * @param environment variables, of which those that begin with {@code SESSION_SEARCH_} are settings
     * @param hint ends a sentence about an unknown name, given the known ones
     */
    public SettingsLoader(Map<String, String> environment, BiFunction<String, Collection<String>, String> hint) {
        this.environment = Map.copyOf(environment);
        this.hint = hint;
    }

    /**
     * The settings.
     *
     * @param options from the command line, by key; {@code config} names the file
     * @throws SettingsException when anything is wrong, naming all of it
     */
    public Settings load(Map<String, String> options) throws SettingsException {
        Map<String, Entry> given = new LinkedHashMap<>();
        options.forEach((key, value) -> given.put(key, Entry.of(value, "--" + key)));
        Optional<Path> file = file(options);
        Map<String, Entry> written = file.isPresent() ? SettingsFile.read(file.get()) : Map.of();
        SettingsReader reader = new SettingsReader(given, environment, written, hint);
        reader.entry(CONFIG);
        Settings settings = read(reader);
        reader.finish();
        return settings;
    }

    private Optional<Path> file(Map<String, String> options) {
        String named = options.getOrDefault(CONFIG, environment.get(SettingsReader.variable(CONFIG)));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Optional.of(USUAL_FILE).filter(Files::exists);
    }

    /** Looks every setting up. */
    static Settings read(SettingsReader reader) {
        Path sessions = reader.path("sessions", Path.of("sessions"));
        return new Settings(
                sessions,
                reader.path("index", Path.of("index")),
                reader.text("host", "0.0.0.0"),
                reader.number("port", 8080, 0, 65_535),
                reader.text("title", "Session Search"),
                reader.flag("analytics", true),
                source(reader, sessions),
                http(reader),
                access(reader),
                search(reader),
                log(reader));
    }

    private static SourceSettings source(SettingsReader reader, Path sessions) {
        return new SourceSettings(
                reader.zone("source.time-zone", ZoneOffset.UTC),
                reader.map("source.event-time-zones", "a time zone like Europe/London", ZoneId::of),
                themes(reader, reader.path("source.themes", sessions.resolve(USUAL_THEMES)), sessions));
    }

    private static Map<String, List<String>> themes(SettingsReader reader, Path file, Path sessions) {
        if (!Files.exists(file) && file.equals(sessions.resolve(USUAL_THEMES))) {
            return Map.of();
        }
        Map<String, List<String>> themes = new LinkedHashMap<>();
        try {
            SettingsFile.read(file).forEach((theme, tracks) -> themes.put(theme, tracks.values()));
        } catch (SettingsException e) {
            reader.refuse(e);
        }
        return themes;
    }

    private static HttpSettings http(SettingsReader reader) {
        return new HttpSettings(
                reader.list("http.cors-origins", List.of("*")),
                reader.list("http.trusted-proxies", List.of()),
                reader.number("http.requests-per-second", 0, 0, 1_000_000),
                reader.number("http.burst", 100, 1, 1_000_000),
                reader.number("http.max-body-bytes", 1_000_000, 1, 100_000_000),
                reader.number("http.max-import-bytes", 100_000_000, 1, 2_000_000_000),
                reader.number("http.max-depth", 100_000, 1, 1_000_000_000),
                Duration.ofSeconds(reader.number("http.stop-seconds", 10, 0, 3600)));
    }

    private static AccessSettings access(SettingsReader reader) {
        return new AccessSettings(
                reader.secret("admin-key"),
                reader.flag("open-reads", true),
                reader.file("search-keys-file")
                        .map(file -> searchKeys(reader, file))
                        .orElse(List.of()));
    }

    private static List<SearchKeySettings> searchKeys(SettingsReader reader, Path file) {
        try {
            return SearchKeyFile.read(file);
        } catch (SettingsException e) {
            reader.refuse(e);
            return List.of();
        }
    }

    private static SearchSettings search(SettingsReader reader) {
        return new SearchSettings(
                reader.map("search.weights", "a number of 0 or more", SettingsLoader::weight),
                reader.groups("search.synonyms"),
                Duration.ofMillis(reader.number("search.time-limit-millis", 5_000, 1, 3_600_000)),
                reader.flag("search.newest-first", false));
    }

    private static LogSettings log(SettingsReader reader) {
        return new LogSettings(
                reader.choice("log.format", LogFormat.PLAIN),
                reader.flag("log.requests", true),
                reader.flag("log.queries", true),
                reader.choice("log.clients", ClientAddress.NETWORK),
                Duration.ofMillis(reader.number("log.slow-millis", 500, 0, 3_600_000)));
    }

    private static double weight(String text) {
        double weight = Double.parseDouble(text);
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new NumberFormatException(text);
        }
        return weight;
    }
}
