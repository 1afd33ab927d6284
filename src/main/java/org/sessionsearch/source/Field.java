package org.sessionsearch.source;

import java.util.List;

/**
 * What may be read from the front matter, and under which keys the dialects write it, the newest first. This is the
 * allow-list: a key that is not here is never looked at. Another kind of front matter is a few more words here.
 */
enum Field {
    FORMAT("session_format"),
    ID("session_id"),
    TITLE("title", "session_title"),
    DESCRIPTION("description", "excerpt", "abstract"),
    EVENT("event"),
    CATEGORIES("categories", "category"),
    TYPE("tag", "type", "session_type"),
    LAYOUT("layout"),
    TRACK("session_track", "track", "tracks"),
    TAGS("tags"),
    ROOM("session_room", "room"),
    SLOT("session_slot", "slot"),
    START("start_time", "start"),
    END("end_time", "end"),
    DATE("date"),
    LEVEL("session_level", "level"),
    LANGUAGE("language", "lang", "session_language"),
    IMAGE("image", "future_image"),
    IMAGE_PATH("path"),
    PAGE("url", "sched_url", "link"),
    SLIDES("amazon_s3_presentation_url", "slideshare_presentation_url", "slides", "slides_url", "presentation_url"),
    VIDEO("youtube_video_url", "amazon_s3_video_url", "video", "video_url"),
    LINKS("links"),
    SPEAKERS("session_speakers", "speakers", "speaker"),
    SPEAKER_NAME("speaker_name", "name"),
    SPEAKER_COMPANY("speaker_company", "company"),
    SPEAKER_POSITION("speaker_position", "job-title", "job_title", "position"),
    SPEAKER_BIO("speaker_bio", "biography", "bio"),
    SPEAKER_IMAGE("speaker_image", "speaker-image", "image"),
    /** Never shown. Where there is one, company and position are often exchanged. */
    SPEAKER_EMAIL("speaker_email", "email");

    private final List<String> keys;

    Field(String... keys) {
        this.keys = List.of(keys);
    }

    List<String> keys() {
        return keys;
    }
}
