package org.sessionsearch.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;
import org.sessionsearch.web.Programme;
import org.sessionsearch.web.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedEndpointsTest {

    private static final String DESCRIPTION =
            "Semicolons; commas, back\\slashes\nand a long line of 日本語のとても長い説明文がここに続きます🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉.";

    private static final Session AWKWARD = Session.builder("ODD-1", "Fish; chips, and \\ 🎉")
            .source("2026/2026-03-15-odd.md")
            .description(DESCRIPTION)
            .tracks(List.of("A, B", "C; D"))
            .room("Room; 1")
            .speaker(Speaker.named("Zoë Li"))
            .slot(new Slot(
                    OffsetDateTime.parse("2026-07-01T23:30:00+09:00"),
                    Optional.of(OffsetDateTime.parse("2026-07-02T00:15:00+09:00"))))
            .build();

    private static final Session DAY_ONLY = Session.builder("ODD-2", "Some time that day")
            .source("day.md")
            .slot(new Slot(OffsetDateTime.parse("2026-07-03T00:00:00+09:00"), Optional.empty()))
            .build();

    private static final Session UNDATED =
            Session.builder("ODD-3", "Who knows when").source("undated.md").build();

    private static Site awkward;
    private static Site conference;

    @BeforeAll
    static void start() throws IOException {
        awkward = Site.of(List.of(AWKWARD, DAY_ONLY, UNDATED));
        conference = Site.of(Programme.sessions());
    }

    @AfterAll
    static void stop() {
        awkward.close();
        conference.close();
    }

    @Test
    void aCalendarProgramReadsBackWhatTheSessionSays() throws Exception {
        VEvent event = event(calendar(awkward, "/api/calendar.ics?ids=ODD-1"), "ODD-1@session-search");

        assertEquals("Fish; chips, and \\ 🎉", event.getSummary().getValue());
        assertEquals("Room; 1", event.getLocation().getValue());
        assertTrue(event.getDescription().getValue().contains(DESCRIPTION));
        assertEquals(
                Instant.parse("2026-07-01T14:30:00Z"),
                Instant.from(event.getDateTimeStart().getDate()));
        assertEquals(
                Instant.parse("2026-07-01T15:15:00Z"),
                Instant.from(event.getDateTimeEnd().getDate()));
        assertEquals(awkward.address("/sessions/ODD-1"), event.getUrl().getValue());
    }

    @Test
    void theStampIsTheDateOfTheFileAndTheNameIsTheSameOnEveryHost() throws Exception {
        String text = awkward.text("/api/calendar.ics");

        assertTrue(text.contains("UID:ODD-1@session-search\r\nDTSTAMP:20260315T000000Z\r\n"), text);
        assertTrue(text.contains("UID:ODD-2@session-search\r\nDTSTAMP:19700101T000000Z\r\n"), text);
    }

    @Test
    void aSessionOfWhichOnlyTheDayIsKnownTakesTheDay() throws Exception {
        String text = awkward.text("/api/calendar.ics");

        assertTrue(text.contains("DTSTART;VALUE=DATE:20260703\r\n"), text);
        assertFalse(text.contains("Who knows when"), "a session without a slot has no place in a calendar");
    }

    @Test
    void everyLineEndsWithBothCharactersAndHasAtMost75Octets() throws Exception {
        String text = awkward.text("/api/calendar.ics");

        assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\uFFFD"), "no character may be cut in two: " + line);
        }
    }

    @Test
    void theCalendarOfASearchHoldsAllItsSessionsAndNoOther() throws Exception {
        Calendar calendar = calendar(conference, "/api/calendar.ics?event=atl27");

        assertEquals(42, calendar.getComponents(Component.VEVENT).size());
        assertEquals(
                0,
                calendar.validate().getEntries().size(),
                () -> calendar.validate().toString());
    }

    @Test
    void theSameDataGiveTheSameBytesAndAnUnchangedCalendarIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> first = conference.get("/api/calendar.ics?q=rust");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertArrayEquals(
                first.body(), conference.get("/api/calendar.ics?q=rust").body());
        assertEquals(
                304,
                conference.get("/api/calendar.ics?q=rust", "If-None-Match", tag).statusCode());
        assertEquals(
                "text/calendar;charset=utf-8",
                first.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .replace(" ", "")
                        .toLowerCase());
    }

    @Test
    void anUnknownParameterIsRefusedByName() throws Exception {
        HttpResponse<byte[]> refused = conference.get("/api/calendar.ics?trakc=Kernel");

        assertEquals(400, refused.statusCode());
        assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("trakc"));
    }

    @Test
    void aFeedHasTheMembersThatReadersNeed() throws Exception {
        JsonNode feed = new JsonMapper()
                .readTree(conference.get("/api/feed.json?q=rust&size=3").body());

        assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").asString());
        assertEquals(
                conference.address("/api/feed.json?q=rust&size=3"),
                feed.path("feed_url").asString());
        assertEquals(
                conference.address("/?q=rust&size=3"),
                feed.path("home_page_url").asString());
        assertEquals(3, feed.path("items").size());
        for (JsonNode item : feed.path("items")) {
            assertEquals(
                    conference.address("/sessions/" + item.path("id").asString()),
                    item.path("url").asString());
            assertFalse(item.path("title").asString().isEmpty());
            assertFalse(item.path("authors").path(0).path("name").asString().isEmpty());
            assertTrue(
                    OffsetDateTime.parse(item.path("date_published").asString()).getYear() >= 2026);
        }
    }

    private static Calendar calendar(Site site, String path) throws IOException, InterruptedException, ParserException {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(site.get(path).body()));
    }

    private static VEvent event(Calendar calendar, String uid) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
