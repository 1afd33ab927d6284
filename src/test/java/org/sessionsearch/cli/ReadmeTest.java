package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.config.SettingsLoader;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.query.NearestName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows is asked of a server over the sample sessions, and must be answered as it shows. */
class ReadmeTest {

    private static final String ADMIN_KEY = "correct-horse-battery-staple";
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile(
            "curl (?:-H ['\"](?<header>[^'\"]*)['\"] )?(?:-d '(?<body>[^']*)' )?'?(?:http://localhost:8080)(?<path>[^'\\s]*)'?");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?<name>[^|]*) \\|[^|]*\\|[^|]*\\|(?: (?<example>`[^|]*`))? \\|$");

    private static String readme;
    private static Service service;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        readme = Files.readString(Path.of("README.md"));
        service = new Service(new SettingsLoader(Map.of("SESSION_SEARCH_ADMIN_KEY", ADMIN_KEY), NearestName::hint)
                .load(Map.of("index", folder.toString(), "port", "0")));
        service.start();
        address = service.address();
        for (int i = 0; i < 300 && get("/health/ready").statusCode() != 200; i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyRequestIsAnsweredAsIsShown() throws Exception {
        int asked = 0;
        int compared = 0;
        HttpResponse<String> last = null;
        for (MatchResult block : BLOCK.matcher(readme).results().toList()) {
            if (block.group(1).equals("sh")) {
                for (MatchResult request :
                        CURL.matcher(block.group(2)).results().toList()) {
                    last = send(request);
                    asked++;
                }
            } else if (block.group(1).equals("json") && last != null) {
                // The JSON after a request is its answer; the next is another's, or a file.
                ShownJson.assertAnswered(json(block.group(2)), json(last.body()));
                compared++;
                last = null;
            }
        }
        assertTrue(asked >= 8, "the requests of the README must be found, got " + asked);
        assertEquals(2, compared, "the answers of the README must be found");
    }

    @Test
    void everyExampleOfTheParameterTableFindsSomething() throws Exception {
        List<String> examples = table().stream()
                .map(row -> row.group("example"))
                .filter(example -> example != null)
                .map(example -> example.replace("`", ""))
                .toList();
        assertTrue(examples.size() >= 15, "the examples of the README must be found, got " + examples);
        for (String example : examples) {
            HttpResponse<String> response = get("/api/search?" + encoded(example));
            assertEquals(200, response.statusCode(), () -> example + " " + response.body());
            assertTrue(json(response.body()).path("total").asInt() > 0, () -> example + " finds nothing");
        }
    }

    @Test
    void everyParameterStandsInTheTable() {
        String names = table().stream().map(row -> row.group("name")).collect(Collectors.joining(" "));
        for (String parameter : DirectSearch.parameters()) {
            assertTrue(names.contains("`" + parameter + "`"), () -> parameter + " must stand in the README");
        }
    }

    @Test
    void everyCommandStandsInTheTable() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            assertTrue(readme.contains("| `" + command), () -> command + " must stand in the README");
        }
    }

    @Test
    void theExampleInPythonPrintsHits() throws Exception {
        String printed = run("python3", "-c", example("python"));
        assertTrue(printed.matches("(?s)(KES\\d\\d-\\w+ .+ by .+\n)+"), printed);
    }

    @Test
    void theScriptWithFetchPrintsHits() throws Exception {
        String printed = run("node", "--input-type=module", "-e", example("js"));
        assertTrue(printed.matches("(?s)\\d+ \\[.*count: \\d.*"), printed);
    }

    @Test
    void theHookForJekyllStopsABuildOverABrokenSession() throws Exception {
        String site = "Site = Struct.new(:source)\nmodule Jekyll\n  module Hooks\n"
                + "    def self.register(owner, event) = yield(Site.new('sessions'))\n  end\nend\n"
                + "def system(*command) = (puts command.join(' '); true)\n";
        assertEquals(
                "java -jar session-search.jar check --sessions sessions\n", run("ruby", "-e", site + example("ruby")));
    }

    @Test
    void theCheckBeforeHugoPasses() {
        Matcher check = Pattern.compile("java -jar target/session-search.jar (check .*) && hugo")
                .matcher(readme);
        assertTrue(check.find());
        CommandRun run = CommandRun.of(check.group(1).split(" "));
        assertEquals(0, run.code(), run.out() + run.err());
    }

    /** The first example in a language, asking the server of this test. */
    private static String example(String language) {
        return BLOCK.matcher(readme)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2).replace("http://localhost:8080", address))
                .findFirst()
                .orElseThrow();
    }

    /** What a program prints. Where it is not installed, the test says so and is skipped. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            String missing = "NOT RUN: the example of the README needs " + command[0] + ", which is not installed";
            System.out.println(missing);
            return abort(missing);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    private static List<MatchResult> table() {
        int start = readme.indexOf("## Query reference");
        int end = readme.indexOf("### Filter expressions");
        return ROW.matcher(readme.substring(start, end)).results().toList();
    }

    private static HttpResponse<String> send(MatchResult request) throws IOException, InterruptedException {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(address + request.group("path")));
        if (request.group("header") != null) {
            String[] header = request.group("header")
                    .replace("$SESSION_SEARCH_ADMIN_KEY", ADMIN_KEY)
                    .split(": ");
            sent.header(header[0], header[1]);
        }
        boolean posts = request.group("body") != null;
        if (posts) {
            sent.POST(BodyPublishers.ofString(request.group("body")));
        }
        HttpResponse<String> response = client(sent);
        if (posts || request.group("header") != null) {
            assertEquals(200, response.statusCode(), response.body());
        }
        return response;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private static HttpResponse<String> client(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String encoded(String example) {
        List<String> pairs = new ArrayList<>();
        for (String pair : example.split("&")) {
            int equals = pair.indexOf('=');
            pairs.add(pair.substring(0, equals + 1)
                    + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
