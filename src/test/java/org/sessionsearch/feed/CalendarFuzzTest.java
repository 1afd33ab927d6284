package org.sessionsearch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;

/** Whatever text stands in a session, a calendar program reads it and nothing else. */
class CalendarFuzzTest {

    private static final Slot SLOT = new Slot(OffsetDateTime.parse("2026-09-15T10:30Z"), Optional.empty());

    @DictionaryEntries({"\r\n", "\nEND:VEVENT\n", "\\n", "\\,", ";", ":", "\u2028", "\u0085"})
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
        assertEquals(shown(session.title()), value(events.getFirst(), Property.SUMMARY));
        assertEquals(shown(session.room()), value(events.getFirst(), Property.LOCATION));
    }

    private static String value(Component event, String name) {
        return event.getRequiredProperty(name).getValue();
    }

    /** What calendars cannot hold is left out. */
    private static String shown(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replaceAll("[\\p{Cc}&&[^\n]]", "");
    }
}
