package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Lets nobody through to writing, administration and analytics but those who bring the admin key. Thread-safe. */
public final class AdminGuard {

    private static final String HOW = "send Authorization: Bearer KEY, with the admin key of this server";

    private final Optional<AccessKey> key;

    /**
     * @param key the admin key; without one, nobody passes
     */
    public AdminGuard(Optional<AccessKey> key) {
        this.key = key;
    }

    /** The endpoint, for those who bring the key; its method answers the others. */
    public Routes.Answer guarding(Routes.Answer answer) {
        return request -> {
            require(request);
            return answer.to(request);
        };
    }

    /**
     * Returns for a request that carries the key.
     *
     * @throws RequestRefused for any other: 403 while no key is set, else 401
     */
    public void require(Context request) {
        AccessKey wanted = key.orElseThrow(() -> new RequestRefused(
                403,
                "this is off until the server has an admin key; set SESSION_SEARCH_ADMIN_KEY,"
                        + " or SESSION_SEARCH_ADMIN_KEY_FILE to a file that holds it, and restart",
                List.of()));
        String token = BearerToken.of(request)
                .orElseThrow(() -> RequestRefused.unauthorized("this needs the admin key; " + HOW));
        if (!wanted.matches(token)) {
            throw RequestRefused.unauthorized("this is not the admin key; " + HOW);
        }
    }
}
