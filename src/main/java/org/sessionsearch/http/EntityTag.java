package org.sessionsearch.http;

import io.javalin.http.Context;

/**
 * The version of an answer: the index it came from and the question. Weak, because the time that the answer took is in
 * it and it may be sent compressed.
 */
public record EntityTag(String value) {

    /**
     * @param generation of the index, in letters and digits
     * @param question what else the answer depends on
     */
    public static EntityTag of(String generation, String question) {
        return new EntityTag("W/\"" + generation + "-" + Integer.toHexString(question.hashCode()) + "\"");
    }

    /** Whether the client has this version already; says so in the answer. */
    public boolean isKnownTo(Context request) {
        String known = request.header("If-None-Match");
        if (known == null || !matches(known)) {
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

    private boolean matches(String known) {
        if (known.strip().equals("*")) {
            return true;
        }
        String opaque = value.substring(2);
        for (String tag : known.split(",")) {
            String stripped = tag.strip();
            if (stripped.equals(opaque) || stripped.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
