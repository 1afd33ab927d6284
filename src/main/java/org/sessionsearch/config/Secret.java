package org.sessionsearch.config;

import java.util.Objects;

/** A text that must not be shown, not even when the settings are. */
public record Secret(String text) {
    public Secret {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "***";
    }
}
