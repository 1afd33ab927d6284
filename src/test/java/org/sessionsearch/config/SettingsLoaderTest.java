package org.sessionsearch.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.config.Settings.AccessSettings;
import org.sessionsearch.config.Settings.ClientAddress;
import org.sessionsearch.config.Settings.HttpSettings;
import org.sessionsearch.config.Settings.LogFormat;
import org.sessionsearch.config.Settings.LogSettings;
import org.sessionsearch.config.Settings.SearchKeySettings;
import org.sessionsearch.config.Settings.SearchSettings;
import org.sessionsearch.config.Settings.SourceSettings;
import org.sessionsearch.query.NearestName;

class SettingsLoaderTest {

    @TempDir
    private Path folder;

    @Test
    void theseAreTheDefaults() throws Exception {
        assertEquals(
                new Settings(
                        Path.of("nowhere"),
                        Path.of("index"),
                        "0.0.0.0",
                        8080,
                        "Session Search",
                        true,
                        new SourceSettings(ZoneOffset.UTC, Map.of(), Map.of()),
                        new HttpSettings(
                                List.of("*"),
                                List.of(),
                                0,
                                100,
                                1_000_000,
                                100_000_000,
                                100_000,
                                Duration.ofSeconds(10)),
                        new AccessSettings(Optional.empty(), true, List.of()),
                        new SearchSettings(Map.of(), List.of(), Duration.ofSeconds(5), false),
                        new LogSettings(LogFormat.PLAIN, true, true, ClientAddress.NETWORK, Duration.ofMillis(500))),
                load(Map.of(), "sessions", "nowhere"));
        assertEquals(Path.of("sessions"), load(Map.of()).sessions());
    }

    @Test
    void theseAreTheKeysOfTheFile() throws Exception {
        Files.writeString(folder.resolve("groups.yml"), "Systems:\n  - Kernel\n  - Boot, early\n");
        Files.writeString(folder.resolve("admin.key"), "0123456789abcdef\n");
        Path keys = searchKeys();
        Path file = write("""
                sessions: talks
                index: /var/index
                host: localhost
                admin-key-file: admin.key
                open-reads: false
                search-keys-file: keys.yml
                port: 9000
                title: Talks & more
                analytics: false
                source:
                  time-zone: Europe/Berlin
                  event-time-zones:
                    lvc21f: Europe/London
                  themes: groups.yml
                http:
                  cors-origins: [https://a.example, https://b.example]
                  trusted-proxies: [127.0.0.1, 10.0.0.0/8]
                  requests-per-second: 20
                  burst: 40
                  max-body-bytes: 2000
                  max-import-bytes: 4000
                  max-depth: 3000
                  stop-seconds: 5
                search:
                  weights: {title: 7.5}
                  time-limit-millis: 700
                  newest-first: true
                  synonyms:
                    - [k8s, kubernetes]
                    - ci, continuous integration
                log:
                  format: json
                  requests: false
                  queries: false
                  clients: none
                  slow-millis: 50
                """);
        assertEquals(
                allSet(
                        folder.resolve("talks"),
                        new SourceSettings(
                                ZoneId.of("Europe/Berlin"),
                                Map.of("lvc21f", ZoneId.of("Europe/London")),
                                Map.of("Systems", List.of("Kernel", "Boot, early"))),
                        keys),
                load(Map.of(), "config", file.toString()));
    }

    @Test
    void theseAreTheVariables() throws Exception {
        Path themes = Files.writeString(folder.resolve("groups.yml"), "Systems: Kernel\n");
        Path keys = searchKeys();
        Map<String, String> variables = Map.ofEntries(
                Map.entry("SESSION_SEARCH_OPEN_READS", "false"),
                Map.entry("SESSION_SEARCH_SEARCH_KEYS_FILE", keys.toString()),
                Map.entry("SESSION_SEARCH_SESSIONS", "talks"),
                Map.entry("SESSION_SEARCH_INDEX", "/var/index"),
                Map.entry("SESSION_SEARCH_HOST", "localhost"),
                Map.entry("SESSION_SEARCH_PORT", "9000"),
                Map.entry("SESSION_SEARCH_TITLE", "Talks & more"),
                Map.entry("SESSION_SEARCH_ANALYTICS", "false"),
                Map.entry("SESSION_SEARCH_ADMIN_KEY", "0123456789abcdef"),
                Map.entry("SESSION_SEARCH_SOURCE_TIME_ZONE", "Europe/Berlin"),
                Map.entry("SESSION_SEARCH_SOURCE_EVENT_TIME_ZONES", "lvc21f=Europe/London, bkk19=Asia/Bangkok"),
                Map.entry("SESSION_SEARCH_SOURCE_THEMES", themes.toString()),
                Map.entry("SESSION_SEARCH_HTTP_CORS_ORIGINS", "https://a.example,https://b.example"),
                Map.entry("SESSION_SEARCH_HTTP_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8"),
                Map.entry("SESSION_SEARCH_HTTP_REQUESTS_PER_SECOND", "20"),
                Map.entry("SESSION_SEARCH_HTTP_BURST", "40"),
                Map.entry("SESSION_SEARCH_HTTP_MAX_BODY_BYTES", "2000"),
                Map.entry("SESSION_SEARCH_HTTP_MAX_IMPORT_BYTES", "4000"),
                Map.entry("SESSION_SEARCH_HTTP_MAX_DEPTH", "3000"),
                Map.entry("SESSION_SEARCH_HTTP_STOP_SECONDS", "5"),
                Map.entry("SESSION_SEARCH_SEARCH_WEIGHTS", "title=7.5"),
                Map.entry("SESSION_SEARCH_SEARCH_TIME_LIMIT_MILLIS", "700"),
                Map.entry("SESSION_SEARCH_SEARCH_NEWEST_FIRST", "true"),
                Map.entry("SESSION_SEARCH_SEARCH_SYNONYMS", "k8s,kubernetes;ci,continuous integration"),
                Map.entry("SESSION_SEARCH_LOG_FORMAT", "json"),
                Map.entry("SESSION_SEARCH_LOG_REQUESTS", "false"),
                Map.entry("SESSION_SEARCH_LOG_QUERIES", "false"),
                Map.entry("SESSION_SEARCH_LOG_CLIENTS", "none"),
                Map.entry("SESSION_SEARCH_LOG_SLOW_MILLIS", "50"));
        assertEquals(
                allSet(
                        Path.of("talks"),
                        new SourceSettings(
                                ZoneId.of("Europe/Berlin"),
                                Map.of("lvc21f", ZoneId.of("Europe/London"), "bkk19", ZoneId.of("Asia/Bangkok")),
                                Map.of("Systems", List.of("Kernel"))),
                        keys),
                load(variables));
    }

    /** What is set to the same in every way; none of it is the default. */
    private static Settings allSet(Path sessions, SourceSettings source, Path keys) {
        return new Settings(
                sessions,
                Path.of("/var/index"),
                "localhost",
                9000,
                "Talks & more",
                false,
                source,
                new HttpSettings(
                        List.of("https://a.example", "https://b.example"),
                        List.of("127.0.0.1", "10.0.0.0/8"),
                        20,
                        40,
                        2000,
                        4000,
                        3000,
                        Duration.ofSeconds(5)),
                new AccessSettings(
                        Optional.of(new Secret("0123456789abcdef")),
                        false,
                        List.of(
                                new SearchKeySettings(
                                        "partner",
                                        new Secret("fedcba9876543210"),
                                        "event:lvc21f AND NOT room:(none)",
                                        keys + ":2"),
                                new SearchKeySettings("our site", new Secret("sha256:0a1b"), "", keys + ":4"))),
                new SearchSettings(
                        Map.of("title", 7.5),
                        List.of(List.of("k8s", "kubernetes"), List.of("ci", "continuous integration")),
                        Duration.ofMillis(700),
                        true),
                new LogSettings(LogFormat.JSON, false, false, ClientAddress.NONE, Duration.ofMillis(50)));
    }

    @Test
    void anOptionOverrulesAVariableAndAVariableTheFile() throws Exception {
        Path file = write("host: of-file\nport: 1\nindex: of-file\n");
        Settings settings = load(
                Map.of(
                        "SESSION_SEARCH_CONFIG",
                        file.toString(),
                        "SESSION_SEARCH_HOST",
                        "of-variable",
                        "SESSION_SEARCH_PORT",
                        "2"),
                "port",
                "3");
        assertEquals(folder.resolve("of-file"), settings.index());
        assertEquals("of-variable", settings.host());
        assertEquals(3, settings.port());
    }

    @Test
    void theThemesOfTheSessionFolderAreTakenWhereThereAreAny() throws Exception {
        Files.writeString(folder.resolve("themes.yml"), "Systems: [Kernel]\n");
        assertEquals(
                Map.of("Systems", List.of("Kernel")),
                load(Map.of(), "sessions", folder.toString()).source().themes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prot: 1                     | FILE:1: unknown setting 'prot'; did you mean 'port'?",
                "# one\\nhttp:\\n  cors-origin: x | FILE:3: unknown setting 'http.cors-origin'; did you mean 'http.cors-origins'?",
                "xyzzy: 1                    | FILE:1: unknown setting 'xyzzy'",
                "port: eighty                | FILE:1: port must be a whole number from 0 to 65535, got 'eighty'",
                "port: 70000                 | FILE:1: port must be a whole number from 0 to 65535, got '70000'",
                "source: {time-zone: Mars}   | FILE:1: source.time-zone must be a time zone like Europe/London, got 'Mars'",
                "search: {weights: {title: -1}} | FILE:1: search.weights.title must be a number of 0 or more, got '-1'",
                "port: 1\\nport: 2           | FILE:2: port is set twice",
                "log: {format: xml}          | FILE:1: log.format must be plain or json, got 'xml'",
                "log: {queries: no idea}     | FILE:1: log.queries must be true or false, got 'no idea'",
                "- a                         | FILE:1: the file must hold keys with values",
                "port: [1                    | FILE:2: expected ',' or ']', but got <stream end>",
            })
    void aWrongSettingIsNamedWithItsPlace(String content, String message) throws Exception {
        Path file = write(content.replace("\\n", "\n") + "\n");
        SettingsException e = assertThrows(SettingsException.class, () -> load(Map.of(), "config", file.toString()));
        assertEquals(message.replace("FILE", file.toString()), e.getMessage());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        SettingsException e = assertThrows(
                SettingsException.class,
                () -> load(Map.of("SESSION_SEARCH_PROT", "1", "SESSION_SEARCH_HTTP_MAX_DEPTH", "deep"), "port", "x"));
        assertEquals(
                List.of(
                        "--port: port must be a whole number from 0 to 65535, got 'x'",
                        "SESSION_SEARCH_HTTP_MAX_DEPTH: http.max-depth must be a whole number from 1 to 1000000000, got 'deep'",
                        "unknown setting 'SESSION_SEARCH_PROT'; did you mean 'SESSION_SEARCH_PORT'?"),
                e.problems());
    }

    @Test
    void theAdminKeyIsKeptOutOfTheSettingsFileAndOutOfSight() throws Exception {
        Path file = write("admin-key: 0123456789abcdef\n");
        SettingsException e = assertThrows(SettingsException.class, () -> load(Map.of(), "config", file.toString()));
        assertEquals(
                file + ":1: admin-key must be kept elsewhere, in SESSION_SEARCH_ADMIN_KEY"
                        + " or in a file that admin-key-file names",
                e.getMessage());
        Settings settings = load(Map.of("SESSION_SEARCH_ADMIN_KEY", "0123456789abcdef"));
        assertFalse(settings.toString().contains("0123456789abcdef"), settings.toString());
    }

    @Test
    void theAdminKeyComesFromOnePlace() throws Exception {
        Path key = Files.writeString(folder.resolve("admin.key"), " 0123456789abcdef \r\n");
        assertEquals(
                Optional.of(new Secret("0123456789abcdef")),
                load(Map.of("SESSION_SEARCH_ADMIN_KEY", "", "SESSION_SEARCH_ADMIN_KEY_FILE", key.toString()))
                        .access()
                        .adminKey());
        Map<String, String> both =
                Map.of("SESSION_SEARCH_ADMIN_KEY", "fedcba9876543210", "SESSION_SEARCH_ADMIN_KEY_FILE", key.toString());
        SettingsException e = assertThrows(SettingsException.class, () -> load(both));
        assertEquals(
                "SESSION_SEARCH_ADMIN_KEY_FILE: admin-key is set already, by SESSION_SEARCH_ADMIN_KEY", e.getMessage());
        Map<String, String> none = Map.of(
                "SESSION_SEARCH_ADMIN_KEY_FILE", folder.resolve("none.key").toString());
        assertThrows(SettingsException.class, () -> load(none));
    }

    @Test
    void whatKubernetesPutsIntoTheEnvironmentIsNoSetting() throws Exception {
        Settings settings = load(Map.of(
                "SESSION_SEARCH_PORT", "tcp://10.0.0.1:80",
                "SESSION_SEARCH_SERVICE_HOST", "10.0.0.1",
                "SESSION_SEARCH_PORT_80_TCP_ADDR", "10.0.0.1"));
        assertEquals(8080, settings.port());
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThrows(
                SettingsException.class,
                () -> load(Map.of(), "config", folder.resolve("none.yml").toString()));
        assertThrows(
                SettingsException.class,
                () -> load(Map.of(
                        "SESSION_SEARCH_SOURCE_THEMES",
                        folder.resolve("none.yml").toString())));
    }

    @Test
    void everyKeyStandsInTheReadmeWithItsVariable() throws IOException {
        SettingsReader reader = new SettingsReader(Map.of(), Map.of(), Map.of(), NearestName::hint);
        SettingsLoader.read(reader);
        String readme = Files.readString(Path.of("README.md"));
        for (String key : reader.keys()) {
            String row = "| `" + key + "` | `" + SettingsReader.variable(key) + "` |";
            assertTrue(readme.contains(row), () -> "the README must have a row that begins " + row);
        }
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("settings.yml"), content);
    }

    private Path searchKeys() throws IOException {
        return Files.writeString(folder.resolve("keys.yml"), """
                partner:
                  key: fedcba9876543210
                  filter: event:lvc21f AND NOT room:(none)
                our site: {key: "sha256:0a1b"}
                """);
    }

    @Test
    void aSearchKeyThatIsNotCompleteIsNamedWithoutItsSecret() throws Exception {
        Path keys = Files.writeString(folder.resolve("keys.yml"), """
                none: {filter: event:kes26}
                all: {key: fedcba9876543210, filter: ''}
                odd: {key: fedcba9876543210, filer: event:kes26}
                fedcba9876543210: yes
                """);
        SettingsException e = assertThrows(
                SettingsException.class, () -> load(Map.of("SESSION_SEARCH_SEARCH_KEYS_FILE", keys.toString())));
        assertEquals(
                List.of(
                        keys + ":3: this file holds NAME: {key: …, filter: …}, got something else",
                        keys + ":4: this file holds NAME: {key: …, filter: …}, got something else",
                        keys + ":1: the search key 'none' has no key",
                        keys + ":2: the filter of 'all' is empty; without the line it shows everything"),
                e.problems());
    }

    private static Settings load(Map<String, String> variables, String... options) throws SettingsException {
        Map<String, String> given = new java.util.LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return new SettingsLoader(variables, NearestName::hint).load(given);
    }
}
