package org.sessionsearch.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a body as they come in. No line and no body can fill the memory. Not thread-safe. */
final class BodyLines {

    private static final int CHUNK = 16 * 1024;

    private final InputStream in;
    private final int longestLine;
    private final long longestBody;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private long read;

    BodyLines(InputStream in, int longestLine, long longestBody) {
        this.in = in;
        this.longestLine = longestLine;
        this.longestBody = longestBody;
    }

    /** What comes next. */
    sealed interface Line {
        record Text(byte[] bytes) implements Line {}

        /** It was skipped. */
        record TooLong(int limit) implements Line {}

        /** What follows is not read. */
        record BodyTooLong(long limit) implements Line {}

        /** Nothing follows, though more was announced. */
        record BrokenOff(IOException why) implements Line {}

        record End() implements Line {}
    }

    /** Whether the sender has to send more before there is another line. */
    boolean mustWait() {
        for (int index = next; index < end; index++) {
            if (chunk[index] == '\n') {
                return false;
            }
        }
        try {
            return in.available() == 0;
        } catch (IOException e) {
            // Reading tells it.
            return false;
        }
    }

    Line read() {
        try {
            return next();
        } catch (IOException e) {
            return new Line.BrokenOff(e);
        }
    }

    private Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean skipped = false;
        while (next < end || fill()) {
            if (read > longestBody) {
                return new Line.BodyTooLong(longestBody);
            }
            int from = next;
            while (next < end && chunk[next] != '\n') {
                next++;
            }
            boolean complete = next < end;
            skipped |= line.size() + next - from > longestLine;
            if (!skipped) {
                line.write(chunk, from, next - from);
            }
            if (complete) {
                next++;
                return skipped ? new Line.TooLong(longestLine) : new Line.Text(line.toByteArray());
            }
        }
        if (skipped) {
            return new Line.TooLong(longestLine);
        }
        return line.size() == 0 ? new Line.End() : new Line.Text(line.toByteArray());
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(chunk));
        read += end;
        return end > 0;
    }
}
