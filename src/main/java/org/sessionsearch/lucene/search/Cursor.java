package org.sessionsearch.lucene.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sessionsearch.query.SearchRequest;

/**
 * Where a page ended: its last hit. Readable by this engine only.
 *
 * @param question tells apart what was asked, so that a cursor is not used for another search
 * @param rank of the last hit
 * @param id of the last hit
 */
record Cursor(int question, long rank, String id) {

    private static final byte VERSION = 1;

    /** What of a request decides the order of its hits. */
    static int question(SearchRequest request) {
        String question = request.text() + '\n' + request.sort() + '\n' + request.typo() + '\n' + request.mode();
        return question.hashCode();
    }

    String write() {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + bytes.length);
        buffer.put(VERSION).putInt(question).putLong(rank).put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * Reads a cursor for {@code request}.
     *
     * @throws IllegalArgumentException when it is none, or one of another search
     */
    static Cursor read(String text, SearchRequest request) {
        Cursor cursor = read(text);
        if (cursor.question != question(request)) {
            throw new IllegalArgumentException("the cursor must be the next of the same search, got one of another");
        }
        return cursor;
    }

    private static Cursor read(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (buffer.get() == VERSION) {
                int question = buffer.getInt();
                long rank = buffer.getLong();
                return new Cursor(
                        question, rank, StandardCharsets.UTF_8.decode(buffer).toString());
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new IllegalArgumentException("the cursor must be the next of an earlier answer, got " + text, e);
        }
        throw new IllegalArgumentException("the cursor must be the next of an earlier answer, got " + text);
    }
}
