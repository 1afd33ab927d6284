package org.sessionsearch.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the lines of an iCalendar stream, RFC 5545 section 3.1. Not thread-safe. */
final class ContentLines {

    private static final int MAX_OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);

    /** A line whose value is written as it is. */
    ContentLines raw(String name, String value) {
        fold((name + ":" + value).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A line whose value is a text; left out when the text is empty. */
    ContentLines text(String name, String value) {
        return value.isEmpty() ? this : raw(name, escape(value));
    }

    /** A line whose value is a list of texts; left out when there are none. */
    ContentLines texts(String name, List<String> values) {
        return values.isEmpty()
                ? this
                : raw(name, values.stream().map(ContentLines::escape).collect(Collectors.joining(",")));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                case '\n', '\r' -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> {
                    if (!Character.isISOControl(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Cuts a long line between characters; what follows a cut starts with a blank that counts. */
    private void fold(byte[] line) {
        int start = 0;
        int room = MAX_OCTETS;
        while (line.length - start > room) {
            int end = start + room;
            while (isInsideCharacter(line[end])) {
                end--;
            }
            out.write(line, start, end - start);
            out.writeBytes(FOLD);
            start = end;
            room = MAX_OCTETS - 1;
        }
        out.write(line, start, line.length - start);
        out.writeBytes(END);
    }

    private static boolean isInsideCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
