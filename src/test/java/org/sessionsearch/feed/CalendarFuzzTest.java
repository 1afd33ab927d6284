package org.sessionsearch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;

/** Whatever text stands in a session, a calendar program reads it and nothing else. */
class CalendarFuzzTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Slot SLOT = new Slot(OffsetDateTime.parse("2026-09-15T10:30Z"), Optional.empty());

    @DictionaryFile(resourcePath = "calendar.dict")
    @FuzzTest
    void readsBack(byte[] input) throws IOException, ParserException {
        String text = new String(input, StandardCharsets.UTF_8);
        Session session = Session.builder("KES26-101", "x" + text)
                .room("r" + text)
                .tags(List.of("t" + text))
                .slot(SLOT)
                .build();
        byte[] written = new Calendar("Name", "https://x.example/", new PublicAddress("https://x.example"))
                .write(List.of(session));
        List<? extends Component> events =
                new CalendarBuilder().build(new ByteArrayInputStream(written)).getComponents();
        assertEquals(1, events.size());
        assertEquals(shown(session.title()), value(written, "SUMMARY"));
        assertEquals(shown(session.room()), value(written, "LOCATION"));
    }

    /** The text of the only line of a name, unfolded and unescaped as RFC 5545 says; ical4j takes escapes out of order. */
    private static String value(byte[] written, String name) {
        String unfolded = new String(written, StandardCharsets.UTF_8).replace("\r\n ", "");
        List<String> values = unfolded.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .toList();
        assertEquals(1, values.size());
        return ESCAPE.matcher(values.getFirst())
                .replaceAll(escape -> escape.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(escape.group(1)));
    }

    /** What calendars cannot hold is left out. */
    private static String shown(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replaceAll("[\\p{Cc}&&[^\n]]", "");
    }
}
