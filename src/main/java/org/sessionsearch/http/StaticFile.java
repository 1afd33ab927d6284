package org.sessionsearch.http;

import java.util.zip.Deflater;

/** A file that is sent as it stands to everybody: compressed once, as far as it goes. Immutable. */
public final class StaticFile {

    private final byte[] plain;
    private final byte[] gzip;

    public StaticFile(byte[] content) {
        plain = content.clone();
        gzip = new GzipPool(Deflater.BEST_COMPRESSION).compress(plain);
    }

    public byte[] content() {
        return plain.clone();
    }

    /** How many bytes go to a client that takes gzip. */
    public int compressedLength() {
        return gzip.length;
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        return gzip;
    }
}
