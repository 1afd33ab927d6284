package org.sessionsearch.source;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Tells whether a file was edited: 64 bits of its text. Two independent sums, because every file of a folder is read. */
final class TextDigest {

    private TextDigest() {}

    static long of(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() << Integer.SIZE | Integer.toUnsignedLong(text.hashCode());
    }
}
