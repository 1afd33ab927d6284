package org.sessionsearch.session;

import java.util.Objects;

/**
 * A person who speaks in a session. What is unknown is empty, never null.
 *
 * @param name the name as this session writes it, never blank
 * @param company the employer
 * @param position the role in the company
 * @param bio plain text
 * @param image URL or site path of a portrait
 */
public record Speaker(String name, String company, String position, String bio, String image) {
    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker must have a name");
        }
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(bio, "bio");
        Objects.requireNonNull(image, "image");
    }

    /** A speaker of whom only the name is known. */
    public static Speaker named(String name) {
        return new Speaker(name, "", "", "", "");
    }
}
