package org.sessionsearch.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {

    @ParameterizedTest
    @CsvSource({
        "10:00, 11:00, 10:30, 11:30, true",
        "10:00, 11:00, 11:00, 12:00, false",
        "10:00, 12:00, 10:30, 11:00, true",
        "10:00, 11:00, 10:00,, true",
        "10:00,, 10:00,, true",
        "10:00,, 09:00, 11:00, true",
        "10:00,, 09:00, 10:00, false",
        "10:00,, 10:30,, false",
    })
    void slotsOverlapWhenTheyShareAMoment(String start, String end, String from, String to, boolean overlap) {
        Slot one = slot(start, end);
        Slot other = slot(from, to);
        assertEquals(overlap, one.overlaps(other));
        assertEquals(overlap, other.overlaps(one));
    }

    @Test
    void slotsOfDifferentOffsetsAreComparedByTheMoment() {
        Slot utc = new Slot(OffsetDateTime.parse("2021-09-10T12:00Z"), Optional.empty());
        Slot paris = new Slot(OffsetDateTime.parse("2021-09-10T14:00+02:00"), Optional.empty());
        assertEquals(true, utc.overlaps(paris));
    }

    @Test
    void aSlotThatEndsBeforeItStartsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> slot("11:00", "10:00"));
    }

    private static Slot slot(String start, String end) {
        return new Slot(at(start), Optional.ofNullable(end).map(SlotTest::at));
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2021-09-10T" + time + "Z");
    }
}
