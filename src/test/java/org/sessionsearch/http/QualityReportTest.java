package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QualityReportTest {

    private final QualityReport report = new QualityReport(List.of(
            new Problem("a b/ü.md", 7, "missing-room", Severity.WARNING, "there is no room", "add session_room"),
            new Problem("c.md", 0, "broken-yaml", Severity.ERROR, "no end", "close it")));

    @Test
    void errorsAreCounted() {
        assertEquals(1, report.errors());
    }

    @Test
    void sarifNamesTheRuleTheFileAndTheLine() {
        JsonNode run = new JsonMapper()
                .readTree(report.sarif("sessions/", "1.0"))
                .path("runs")
                .get(0);
        assertEquals("1.0", run.path("tool").path("driver").path("version").asString());
        assertEquals(
                new JsonMapper().readTree("""
                [{"id": "broken-yaml", "help": {"text": "close it"}},
                 {"id": "missing-room", "help": {"text": "add session_room"}}]
                """), run.path("tool").path("driver").path("rules"));
        assertEquals(new JsonMapper().readTree("""
                {"ruleId": "missing-room", "level": "warning", "message": {"text": "there is no room; add session_room"},
                 "locations": [{"physicalLocation": {"artifactLocation": {"uri": "sessions/a%20b/ü.md"},
                                                     "region": {"startLine": 7}}}]}
                """), run.path("results").get(0));
        assertEquals(
                1,
                run.path("results")
                        .get(1)
                        .path("locations")
                        .get(0)
                        .path("physicalLocation")
                        .path("region")
                        .path("startLine")
                        .asInt());
    }
}
