package org.sessionsearch.http;

import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses to gzip (RFC 1952) with deflaters that are used again: setting one up costs more than compressing a page of
 * hits. Holds no more of them than there were threads compressing at once. Thread-safe.
 */
final class GzipPool {

    /** A third of the time of level 6, for a sixth more bytes. */
    static final int FAST = 1;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int BUFFER = 8192;

    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();
    private final int level;

    /** @param level from 1 to 9, as {@link Deflater} has them */
    GzipPool(int level) {
        this.level = level;
    }

    byte[] compress(byte[] body) {
        Deflater pooled = idle.poll();
        Deflater deflater = pooled == null ? new Deflater(level, true) : pooled;
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        out.writeBytes(HEADER);
        deflater.setInput(body);
        deflater.finish();
        byte[] buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.reset();
        idle.add(deflater);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        little(out, (int) checksum.getValue());
        little(out, body.length);
        return out.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }
}
