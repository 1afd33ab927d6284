package org.sessionsearch.http;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version of an answer. That of a search is weak, because the time that it took is in the answer and it may be sent
 * compressed; that of a session is strong: the same bytes.
 */
public record EntityTag(String value) {

    private static final String WEAK = "W/";
    private static final int DIGEST_BYTES = 16;

    /**
     * The tag of a search.
     *
     * @param generation of the index, in letters and digits
     * @param question what else the answer depends on
     */
    public static EntityTag of(String generation, String question) {
        return new EntityTag("W/\"" + generation + "-" + Integer.toHexString(question.hashCode()) + "\"");
    }

    /** The tag of exactly these bytes. */
    public static EntityTag ofContent(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag("\"" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the client has this version already; says so in the answer. */
    public boolean isKnownTo(Context request) {
        String known = request.header("If-None-Match");
        if (known == null || !isIn(known)) {
            return false;
        }
        send(request);
        request.status(304);
        return true;
    }

    /** Puts this version on the answer. */
    public void send(Context request) {
        request.header("ETag", value);
        request.header("Cache-Control", "no-cache");
    }

    /**
     * Whether a header lists this tag. A strong tag is also known when it comes back as a weak one: proxies that compress
     * answers make it so, and would else keep everybody behind them from writing.
     */
    public boolean isIn(String header) {
        if (header.strip().equals("*")) {
            return true;
        }
        for (String tag : header.split(",")) {
            if (opaque(tag.strip()).equals(opaque(value))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    /** Whether an answer with such a tag must be sent byte by byte. */
    static boolean isStrong(String tag) {
        return tag != null && !tag.startsWith(WEAK);
    }
}
