package org.sessionsearch.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret that requests may carry. Only its digest is kept, and how long a comparison takes tells nothing about it.
 * Immutable.
 */
public final class AccessKey {

    /** Fewer characters than this can be guessed by trying. */
    private static final int SHORT = 16;

    private static final Pattern DIGEST = Pattern.compile("sha256:(\\p{XDigit}{64})");

    private final byte[] digest;
    private final boolean isShort;

    /**
     * @param key the key, or {@code sha256:} and its digest in hexadecimal digits
     * @throws IllegalArgumentException when the key is empty or cannot travel in a header; the message does not hold it
     */
    public AccessKey(String key) {
        Matcher digested = DIGEST.matcher(key);
        if (digested.matches()) {
            this.digest = HexFormat.of().parseHex(digested.group(1));
            this.isShort = false;
            return;
        }
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "a key consists of letters, digits or signs of ASCII, without blanks; openssl rand -hex 32 makes one");
        }
        this.digest = sha256(key);
        this.isShort = key.length() < SHORT;
    }

    /** Whether it is so short that somebody may guess it. */
    public boolean isShort() {
        return isShort;
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
