package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {

    private static final String HOSTILE =
            "a\r\n12:00:00.000 ERROR forged\u001b[2J\u0000\u0085\u2028\u2029\u202e\u2066\u200b\ufeff\u007f\ud800\"\\ =";

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void aPlainLineNamesTimeLevelLoggerAndValues() {
        LoggingEvent event = event("answered");
        event.addKeyValuePair(new KeyValuePair("status", 200));
        event.addKeyValuePair(new KeyValuePair("q", "日本 \"talk\""));
        String line = plain(event);
        assertTrue(
                line.matches(
                        "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Service - answered status=200 q=\"日本 \\\\\"talk\\\\\"\"\n"),
                line);
    }

    @Test
    void aJsonLineIsOneObject() {
        LoggingEvent event = event("answered");
        event.addKeyValuePair(new KeyValuePair("status", 200));
        event.addKeyValuePair(new KeyValuePair("q", "日本"));
        assertEquals(
                "{\"time\":\"2026-09-15T10:30:00.250Z\",\"level\":\"info\",\"logger\":\"Service\","
                        + "\"message\":\"answered\",\"status\":200,\"q\":\"日本\"}\n",
                json(event));
    }

    @Test
    void aFailureIsToldWithItsCauses() {
        LoggingEvent event = new LoggingEvent(
                "", logger(), Level.ERROR, "failed", new IllegalStateException("a", new RuntimeException("b")), null);
        assertTrue(plain(event).contains("\n    java.lang.IllegalStateException: a\n        at "));
        assertTrue(plain(event).contains("\n    caused by java.lang.RuntimeException: b\n"));
        JsonNode failure = mapper.readTree(json(event)).path("failure");
        assertEquals("b", failure.path(1).path("message").asString());
        assertTrue(failure.path(0).path("stack").path(0).asString().contains("LogLineTest"));
    }

    @Test
    void nothingInAnEventEndsTheLineOrHidesInIt() {
        assertHarmless(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void norDoesAnyOtherText(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(12, 0, Character.MAX_CODE_POINT + 1)
                    .map(c -> random.nextBoolean() ? c % 0x300 : c)
                    .forEach(text::appendCodePoint);
            assertHarmless(text.toString());
        }
    }

    private void assertHarmless(String text) {
        LoggingEvent event = new LoggingEvent("", logger(), Level.WARN, "{}", null, new Object[] {text});
        event.addKeyValuePair(new KeyValuePair("target", text));
        String plain = plain(event);
        String json = json(event);
        for (String line : new String[] {plain, json}) {
            assertTrue(line.endsWith("\n"), line);
            String inside = line.substring(0, line.length() - 1);
            assertTrue(inside.codePoints().noneMatch(LogLineTest::isInvisible), inside);
        }
        JsonNode read = mapper.readTree(json);
        assertEquals(text, read.path("message").asString());
        assertEquals(text, read.path("target").asString());
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Test
    void theMessageOfAFailureIsAsHarmless() {
        LoggingEvent event =
                new LoggingEvent("", logger(), Level.ERROR, "failed", new IllegalStateException(HOSTILE), null);
        plain(event).lines().skip(1).forEach(line -> assertTrue(line.startsWith("    "), line));
        assertEquals(1, json(event).lines().count());
        assertEquals(
                HOSTILE,
                mapper.readTree(json(event))
                        .path("failure")
                        .path(0)
                        .path("message")
                        .asString());
    }

    @Test
    void aLongValueIsCut() {
        LoggingEvent event = event("x".repeat(LogText.LONGEST + 1));
        assertTrue(plain(event).endsWith("x…\n"));
    }

    private static LoggingEvent event(String message) {
        LoggingEvent event = new LoggingEvent("", logger(), Level.INFO, message, null, null);
        event.setInstant(Instant.parse("2026-09-15T10:30:00.250Z"));
        return event;
    }

    private static ch.qos.logback.classic.Logger logger() {
        return new LoggerContext().getLogger("org.sessionsearch.cli.Service");
    }

    private static String plain(LoggingEvent event) {
        return new String(new PlainLine().encode(event), StandardCharsets.UTF_8);
    }

    private static String json(LoggingEvent event) {
        return new String(new JsonLine().encode(event), StandardCharsets.UTF_8);
    }
}
