package org.sessionsearch.query;

import java.util.List;
import java.util.Objects;
import org.sessionsearch.session.Session;

/**
 * A speaker, put together from all sessions of that person.
 *
 * @param name as most sessions spell it
 * @param company of the newest session that names one; likewise {@code position}, {@code bio} and {@code image}
 * @param spellings every spelling met, the most frequent first
 * @param sessions newest first, those without a slot last
 */
public record SpeakerProfile(
        String name,
        String company,
        String position,
        String bio,
        String image,
        List<String> spellings,
        List<Session> sessions) {
    public SpeakerProfile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(bio, "bio");
        Objects.requireNonNull(image, "image");
        spellings = List.copyOf(spellings);
        sessions = List.copyOf(sessions);
    }
}
