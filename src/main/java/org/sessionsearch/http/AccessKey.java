package org.sessionsearch.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A secret that requests may carry. Only its digest is kept, and how long a comparison takes tells nothing about it.
 * Immutable.
 */
public final class AccessKey {

    /** Fewest characters, so that nobody guesses one. */
    public static final int SHORTEST = 16;

    private final byte[] digest;

    /**
     * @throws IllegalArgumentException when the key is too short or cannot travel in a header; the message does not hold it
     */
    public AccessKey(String key) {
        if (key.length() < SHORTEST || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key must have at least " + SHORTEST
                    + " letters, digits or signs of ASCII and no blanks; openssl rand -hex 32 makes a good one");
        }
        this.digest = sha256(key);
    }

    /** Whether {@code presented} is this key. */
    boolean matches(String presented) {
        return MessageDigest.isEqual(digest, sha256(presented));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
