package org.sessionsearch.http;

import java.util.Objects;

/**
 * A parameter or JSON field that cannot be accepted.
 *
 * @param parameter its name, {@code size}, {@code filters.track}, {@code searches[1].page}
 * @param message what was wanted and what was got
 */
public record BadParameter(String parameter, String message) {
    public BadParameter {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(message, "message");
    }
}
