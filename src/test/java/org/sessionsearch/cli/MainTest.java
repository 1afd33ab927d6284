package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.lucene.LuceneEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

    @TempDir
    private Path folder;

    private Path sessions;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        sessions = SessionFiles.sound(folder.resolve("sessions"));
        index = folder.resolve("index");
    }

    @Test
    void theVersionIsTold() {
        assertTrue(CommandRun.of("version").out().startsWith("session-search "));
        assertEquals(CommandRun.of("version").out(), CommandRun.of("--version").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "index", "check", "search", "export"})
    void everyCommandHelpsWithExamplesAndTheCommonOptions(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertEquals(0, run.code());
        for (String part : List.of("Examples:", "--sessions=DIR", "--index=DIR", "--config=FILE")) {
            assertTrue(run.out().contains(part), part + " in " + run.out());
        }
    }

    @Test
    void theSearchTakesTheParametersOfTheApi() {
        String help = CommandRun.of("search", "--help").out();
        for (String name : List.of("--track", "--filter", "--facetSize", "--sort", "--explain")) {
            assertTrue(help.contains(name + "=VALUE"), name + " in " + help);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "serv              | Unmatched argument at index 0: 'serv'; did you mean 'serve'?",
                "search --trak x   | Unknown option: '--trak'; did you mean '--track'?",
                "check --format xml | Invalid value for option '--format': expected one of [text, json, sarif] (case-sensitive) but was 'xml'",
                "search --size 101 | size must be a whole number, from 0 to 100, got '101'",
                "serve --port x    | --port: port must be a whole number from 0 to 65535, got 'x'",
            })
    void aWrongArgumentIsNamedInASentenceWithCode2(String arguments, String message) {
        CommandRun run = CommandRun.of((arguments + place(arguments)).split(" "));
        assertEquals(message, run.err().strip());
        assertEquals(2, run.code());
    }

    private String place(String arguments) {
        return arguments.equals("serv") ? "" : " --sessions " + sessions + " --index " + index;
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "index", "check", "search", "export"})
    void aFolderThatIsNotThereIsNamedWithCode1(String command) {
        CommandRun run = CommandRun.of(command, "--sessions", "/no/where", "--index", index.toString());
        assertEquals("the session folder /no/where does not exist", run.err().strip());
        assertEquals(1, run.code());
        assertFalse(Files.exists(index), "no index must be made for a folder that is not there");
    }

    @Test
    void indexingTellsWhatThereIs() {
        CommandRun run = run("index");
        assertTrue(run.out().startsWith("2 files: 2 sessions, 0 rejected, 0 skipped, 0 merged; index of "), run.out());
        assertEquals(0, run.code());
        assertEquals(0, run("index", "--rebuild").code());
    }

    @Test
    void aSearchPrintsItsHits() {
        CommandRun run = run("search", "rust");
        assertTrue(run.out().startsWith("1 session\n"), run.out());
        assertTrue(run.out().contains("CON24-101"), run.out());
        assertTrue(run.out().contains("Mon 6 May 2024 10:00–10:30 · Stage 1 · Kernel"), run.out());
        assertFalse(run.out().contains("CON24-102"), run.out());
    }

    @Test
    void anEvaluationPrintsTheMeasuresOfEachStratum(@TempDir Path folder) throws IOException {
        Path queries = Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "1", "stratum": "good", "text": "rust", "relevant": [{"id": "CON24-101"}]}
                {"id": "2", "stratum": "bad", "text": "rust", "relevant": [{"id": "CON24-102"}]}
                """);

        CommandRun run = run("evaluate", queries.toString());

        assertEquals(0, run.code());
        assertTrue(run.out().matches("(?s).*good +1 +1.000 .*bad +1 +0.000 .*mean of strata +2 +0.500 .*"), run.out());
        CommandRun detailed = run("evaluate", queries.toString(), "--details");
        assertTrue(
                detailed.out().matches("(?s)good\\R1 +1.000 +rust +-> +CON24-101.*mean of strata.*"), detailed.out());
        assertEquals(2, run("evaluate").code());
        CommandRun alone = run("evaluate", queries.toString(), "--server", "http://127.0.0.1:1");
        assertEquals(1, alone.code());
        assertTrue(alone.err().contains("no server answers at http://127.0.0.1:1"), alone.err());
    }

    @Test
    void aWeightOfNoFieldIsNamedWithTheFieldsThereAre(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("session-search.yml"), "search: {weights: {titel: 3}}\n");

        CommandRun run = run("search", "rust", "--config", config.toString());

        assertEquals(1, run.code());
        assertTrue(run.err().contains("no field 'titel'; the fields are title, speaker"), run.err());
    }

    @Test
    void theOwnersSynonymsFindWhatTheyMean(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("session-search.yml"), "search: {synonyms: [[oxide, rust]]}\n");

        assertTrue(run("search", "oxide", "--config", config.toString()).out().contains("CON24-101"));
        assertFalse(run("search", "oxide", "--typo", "false").out().contains("CON24-101"));
    }

    @Test
    void aSearchPrintsTheAnswerOfTheApiOnDemand() {
        JsonNode answer = json(
                run("search", "--json", "--track", "boot", "--facets", "track").out());
        assertEquals(1, answer.path("total").asInt());
        assertEquals("CON24-102", answer.path("hits").get(0).path("id").asString());
        assertTrue(answer.path("facets")
                .path("track")
                .valueStream()
                .anyMatch(value -> value.path("selected").asBoolean()));
    }

    @Test
    void anExportHasALineForEverySession() {
        Set<String> lines = new TreeSet<>();
        for (String line : run("export").out().split("\n")) {
            JsonNode session = json(line);
            lines.add(
                    session.path("source").asString() + " " + session.path("id").asString());
        }
        assertEquals(Set.of("con24-101.md CON24-101", "con24-102.md CON24-102"), lines);
    }

    @Test
    void whileAServerHasTheIndexOtherCommandsStillAnswer() {
        try (LuceneEngine server = LuceneEngine.open(index)) {
            assertEquals(0, server.report().sessions());
            assertTrue(run("search", "rust").out().startsWith("1 session\n"));
            assertEquals(2, run("export").out().lines().count());
            CommandRun second = run("index");
            assertEquals(1, second.code());
            assertTrue(second.err().contains("in use by another process"), second.err());
        }
    }

    @Test
    void aCheckWithoutErrorsIsCode0() {
        CommandRun run = run("check");
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains("2 files: 2 sessions"), run.out());
    }

    @Test
    void aCheckNamesTheFileTheLineAndTheRuleOfAnErrorWithCode1() throws IOException {
        SessionFiles.untidy(sessions);
        CommandRun run = run("check");
        assertEquals(1, run.code());
        assertTrue(
                run.out().lines().anyMatch(line -> line.matches("broken\\.md:\\d+: error: .* \\[broken-yaml]")),
                run.out());
        JsonNode json = json(run("check", "--format", "json").out());
        assertEquals(1, json.path("errors").asInt());
        JsonNode sarif = json(run("check", "--format", "sarif").out());
        assertTrue(sarif.path("runs").get(0).path("results").size() > 0);
    }

    private CommandRun run(String command, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--sessions", sessions.toString(), "--index", index.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
