package org.sessionsearch.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One session of a conference, cleaned: texts are plain, placeholders are gone. What is unknown is an empty text, list
 * or map, never null.
 *
 * @param id unique among all sessions; the canonical {@link SessionCode} where there is one
 * @param source path of its file relative to the session folder, with {@code /}; unique among all sessions
 * @param title without the code
 * @param description plain text
 * @param body plain text of the page below the front matter, empty when it only repeats the description
 * @param event code of the event in lower case, {@code lvc21f}
 * @param type {@code session}, {@code keynote}, {@code demo}, {@code interview}, ... in lower case
 * @param tracks tracks as this session spells them
 * @param themes groups of tracks, from the taxonomy
 * @param room room or stage
 * @param speakers in the order of the file
 * @param tags tags as this session spells them
 * @param level {@code Introductory}, {@code Intermediate}, {@code Advanced}, ...
 * @param language BCP 47 code
 * @param slot when it takes place
 * @param image URL or site path
 * @param url its page on the conference's site
 * @param links by kind: {@code slides}, {@code video}, ...
 */
public record Session(
        String id,
        String source,
        String title,
        String description,
        String body,
        String event,
        String type,
        List<String> tracks,
        List<String> themes,
        String room,
        List<Speaker> speakers,
        List<String> tags,
        String level,
        String language,
        Optional<Slot> slot,
        String image,
        String url,
        Map<String, String> links) {

    /** The type of a session that names none. */
    public static final String DEFAULT_TYPE = "session";

    public Session {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a session must have an id");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a session must have a title, " + id + " has none");
        }
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(type, "type");
        tracks = List.copyOf(tracks);
        themes = List.copyOf(themes);
        Objects.requireNonNull(room, "room");
        speakers = List.copyOf(speakers);
        tags = List.copyOf(tags);
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(url, "url");
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }

    /** The conference's own code, where the id is one. */
    public Optional<SessionCode> code() {
        return SessionCode.parse(id);
    }

    /** A builder with everything but the arguments unknown. */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    /** A builder that starts from this session. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects the parts of a session. Not thread-safe. */
    public static final class Builder {
        private String id;
        private String source = "";
        private String title;
        private String description = "";
        private String body = "";
        private String event = "";
        private String type = DEFAULT_TYPE;
        private List<String> tracks = List.of();
        private List<String> themes = List.of();
        private String room = "";
        private List<Speaker> speakers = List.of();
        private List<String> tags = List.of();
        private String level = "";
        private String language = "";
        private Optional<Slot> slot = Optional.empty();
        private String image = "";
        private String url = "";
        private Map<String, String> links = Map.of();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        private Builder(Session session) {
            id = session.id;
            source = session.source;
            title = session.title;
            description = session.description;
            body = session.body;
            event = session.event;
            type = session.type;
            tracks = session.tracks;
            themes = session.themes;
            room = session.room;
            speakers = session.speakers;
            tags = session.tags;
            level = session.level;
            language = session.language;
            slot = session.slot;
            image = session.image;
            url = session.url;
            links = session.links;
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder source(String value) {
            source = value;
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder body(String value) {
            body = value;
            return this;
        }

        public Builder event(String value) {
            event = value;
            return this;
        }

        public Builder type(String value) {
            type = value;
            return this;
        }

        public Builder tracks(List<String> values) {
            tracks = values;
            return this;
        }

        public Builder themes(List<String> values) {
            themes = values;
            return this;
        }

        public Builder room(String value) {
            room = value;
            return this;
        }

        public Builder speakers(List<Speaker> values) {
            speakers = values;
            return this;
        }

        /** Adds one speaker after those already there. */
        public Builder speaker(Speaker value) {
            speakers = new ArrayList<>(speakers);
            speakers.add(value);
            return this;
        }

        public Builder tags(List<String> values) {
            tags = values;
            return this;
        }

        public Builder level(String value) {
            level = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        /** When it takes place; empty when that is unknown. */
        public Builder slot(Optional<Slot> value) {
            slot = value;
            return this;
        }

        public Builder slot(Slot value) {
            slot = Optional.of(value);
            return this;
        }

        public Builder image(String value) {
            image = value;
            return this;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder links(Map<String, String> values) {
            links = values;
            return this;
        }

        /**
         * The session.
         *
         * @throws IllegalArgumentException when the id or the title is blank
         */
        public Session build() {
            return new Session(
                    id,
                    source,
                    title,
                    description,
                    body,
                    event,
                    type,
                    tracks,
                    themes,
                    room,
                    speakers,
                    tags,
                    level,
                    language,
                    slot,
                    image,
                    url,
                    links);
        }
    }
}
