package org.sessionsearch.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/**
 * Writes sessions as iCalendar, RFC 5545, with the names of RFC 7986. The same sessions give the same bytes. A session
 * without a slot is left out; one that starts at midnight and has no end takes the whole day.
 */
final class Calendar {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private static final Pattern FILE_DATE = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b");

    private final String name;
    private final String source;
    private final PublicAddress address;

    /**
     * @param name shown by calendar programs
     * @param source address of the calendar itself
     */
    Calendar(String name, String source, PublicAddress address) {
        this.name = name;
        this.source = source;
        this.address = address;
    }

    byte[] write(List<Session> sessions) {
        ContentLines lines = new ContentLines()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Session Search//Session Search//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .raw("SOURCE;VALUE=URI", source)
                .raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .raw("X-PUBLISHED-TTL", "PT1H");
        for (Session session : sessions) {
            session.slot().ifPresent(slot -> event(lines, session, slot));
        }
        return lines.raw("END", "VCALENDAR").bytes();
    }

    private void event(ContentLines lines, Session session, Slot slot) {
        lines.raw("BEGIN", "VEVENT").text("UID", session.id() + "@session-search");
        lines.raw("DTSTAMP", written(session));
        time(lines, slot);
        lines.text("SUMMARY", session.title())
                .text("DESCRIPTION", description(session))
                .text("LOCATION", session.room())
                .raw("URL", address.ofSession(session.id()))
                .texts("CATEGORIES", categories(session))
                .raw("STATUS", "CONFIRMED")
                .raw("END", "VEVENT");
    }

    /**
     * When the session was written: the date that the name of its file begins with. DTSTAMP must not change while the
     * data does not, so a session whose file has none is as old as can be.
     */
    private static String written(Session session) {
        String file = session.source().substring(session.source().lastIndexOf('/') + 1);
        Matcher date = FILE_DATE.matcher(file);
        return (date.lookingAt() ? date.group(1) + date.group(2) + date.group(3) : "19700101") + "T000000Z";
    }

    private static void time(ContentLines lines, Slot slot) {
        if (slot.end().isEmpty() && slot.start().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            LocalDate day = slot.start().toLocalDate();
            lines.raw("DTSTART;VALUE=DATE", DATE.format(day));
            return;
        }
        lines.raw("DTSTART", utc(slot.start()));
        slot.end().ifPresent(end -> lines.raw("DTEND", utc(end)));
    }

    private String description(Session session) {
        String speakers = session.speakers().stream().map(Speaker::name).collect(Collectors.joining(", "));
        List<String> parts = new ArrayList<>(List.of(speakers, session.description(), address.ofSession(session.id())));
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }

    private static List<String> categories(Session session) {
        List<String> categories = new ArrayList<>(session.tracks());
        session.tags().stream().filter(tag -> !categories.contains(tag)).forEach(categories::add);
        return categories;
    }

    private static String utc(OffsetDateTime time) {
        return UTC.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
