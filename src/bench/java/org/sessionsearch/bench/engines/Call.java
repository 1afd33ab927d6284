package org.sessionsearch.bench.engines;

import java.nio.charset.StandardCharsets;

/** One request, ready to be sent. */
record Call(String method, String target, String contentType, byte[] body) {

    private static final byte[] NOTHING = new byte[0];

    static Call get(String target) {
        return new Call("GET", target, "", NOTHING);
    }

    static Call post(String target, String contentType, String body) {
        return new Call("POST", target, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Call post(String target, String json) {
        return post(target, "application/json", json);
    }

    static Call put(String target, String json) {
        return new Call("PUT", target, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
