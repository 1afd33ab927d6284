package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.session.Problem;

class SlotsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10-09-2021 12:40,      10-09-2021 13:30,      2021-09-10T12:40+02:00 2021-09-10T13:30+02:00, ''",
                "2020-03-25 16:30,      2020-03-25 16:55,      2020-03-25T16:30+01:00 2020-03-25T16:55+01:00, ''",
                "2019-04-04 12:30:00,   2019-04-04 12:55:00,   2019-04-04T12:30+02:00 2019-04-04T12:55+02:00, ''",
                "2021-09-08T15:30,      15:55,                 2021-09-08T15:30+02:00 2021-09-08T15:55+02:00, ''",
                "2021-09-08T15:30:00Z,  -,                     2021-09-08T15:30Z, ''",
                "2021-09-08T15:30+0900, ,                      2021-09-08T15:30+09:00, ''",
                "21-03-2022,            ,                      2022-03-21T00:00+01:00, ''",
                "15:30,                 15:55,                 none, missing-slot",
                "-,                     2021-09-08 15:55,      none, missing-slot",
                "Monday,                -,                     none, broken-slot missing-slot",
                "2021-02-30 10:00,      -,                     none, broken-slot missing-slot",
                "2021-06-23 17:50,      2021-06-23 17:20,      2021-06-23T17:50+02:00, end-not-after-start",
                "2019-04-04 12:30,      2019-04-04 12:30,      2019-04-04T12:30+02:00, end-not-after-start",
                "2021-06-23 17:50,      soon,                  2021-06-23T17:50+02:00, broken-slot"
            })
    void everyShapeOfASlotIsRead(String start, String end, String expected, String problems) {
        Map<String, Value> times = new LinkedHashMap<>();
        times.put("start_time", new Value.Text(start == null ? "" : start, 3));
        times.put("end_time", new Value.Text(end == null ? "" : end, 4));
        Value.Fields slot = new Value.Fields(times, 2);
        Findings findings = new Findings("a.md");

        String read = Slots.read(
                        new SessionFields(new Value.Fields(Map.of("session_slot", slot), 1)),
                        ZoneId.of("Europe/Paris"),
                        findings)
                .map(found ->
                        found.start() + found.end().map(time -> " " + time).orElse(""))
                .orElse("none");

        assertEquals(expected, read);
        assertEquals(
                problems,
                String.join(" ", findings.problems().stream().map(Problem::rule).toList()));
    }
}
