package org.sessionsearch.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.session.Slot;

/** Reads when a session takes place. A time without a date, or prose, is no slot. */
final class Slots {

    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}))"
                    + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");

    private Slots() {}

    /** The slot of a session; local times are those of {@code zone}. */
    static Optional<Slot> read(SessionFields fields, ZoneId zone, Findings findings) {
        SessionFields slot = fields.value(Field.SLOT)
                .filter(Value.Fields.class::isInstance)
                .map(value -> new SessionFields((Value.Fields) value))
                .orElse(fields);
        Value.Text start = slot.text(Field.START);
        Optional<OffsetDateTime> starts = read(start, zone, findings);
        if (starts.isEmpty()) {
            findings.add(Rule.MISSING_SLOT, Math.max(start.line(), fields.line(Field.SLOT)), missing(start.text()));
            return Optional.empty();
        }
        Value.Text end = slot.text(Field.END);
        Optional<OffsetDateTime> ends = end(end, starts.get(), zone, findings);
        if (ends.isPresent() && !ends.get().isAfter(starts.get())) {
            findings.add(
                    Rule.END_NOT_AFTER_START, end.line(), "ends at " + end.text() + ", but starts at " + start.text());
            ends = Optional.empty();
        }
        return Optional.of(new Slot(starts.get(), ends));
    }

    private static String missing(String start) {
        return TIME.matcher(start.strip()).matches() ? "has a time without a date: " + start : "has no slot";
    }

    private static Optional<OffsetDateTime> end(Value.Text end, OffsetDateTime start, ZoneId zone, Findings findings) {
        Matcher time = TIME.matcher(end.text().strip());
        if (time.matches()) {
            String date = start.toLocalDate().toString();
            return read(new Value.Text(date + " " + time.group(), end.line()), zone, findings);
        }
        return read(end, zone, findings);
    }

    private static Optional<OffsetDateTime> read(Value.Text text, ZoneId zone, Findings findings) {
        String time = text.text().strip();
        if (time.isEmpty() || TIME.matcher(time).matches()) {
            return Optional.empty();
        }
        Matcher parts = DATE_AND_TIME.matcher(time);
        if (parts.matches()) {
            try {
                return Optional.of(moment(parts, zone));
            } catch (DateTimeException impossible) {
                findings.add(Rule.BROKEN_SLOT, text.line(), "is no date and time: " + time);
                return Optional.empty();
            }
        }
        findings.add(Rule.BROKEN_SLOT, text.line(), "is no date and time: " + time);
        return Optional.empty();
    }

    private static OffsetDateTime moment(Matcher parts, ZoneId zone) {
        LocalDate date = parts.group(1) == null
                ? LocalDate.of(number(parts, 6), number(parts, 5), number(parts, 4))
                : LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        LocalTime time = parts.group(7) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(parts, 7), number(parts, 8), parts.group(9) == null ? 0 : number(parts, 9));
        LocalDateTime local = date.atTime(time);
        return parts.group(10) == null
                ? local.atZone(zone).toOffsetDateTime()
                : local.atOffset(ZoneOffset.of(parts.group(10)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
