package org.sessionsearch.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes a session as a file of the newest dialect. {@code session_format: exact} tells the reader to take the values as
 * they stand, so that the file reads back as the same session; its source and themes come from the folder and the
 * taxonomy. Blanks around values, what is private, and words that mean “absent” do not come back.
 */
public final class SessionFile {

    private static final String EXACT = "exact";

    private SessionFile() {}

    static boolean isExact(SessionFields fields) {
        return fields.text(Field.FORMAT).text().strip().equals(EXACT);
    }

    /** A source for a session that has none yet: {@code lvc21f/lvc21f-317.md}. */
    public static String sourceOf(Session session) {
        String name = safe(session.id()) + ".md";
        return session.event().isEmpty() ? name : safe(session.event()) + "/" + name;
    }

    private static String safe(String name) {
        String safe = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                .replaceAll("^-|-$", "");
        return safe.isEmpty() ? "session" : safe;
    }

    /** The text of the file, in which lines end with LF. */
    public static String write(Session session) {
        String frontMatter = new Yaml(style()).dump(fields(session));
        return "---\n" + frontMatter + "---\n" + (session.body().isEmpty() ? "" : "\n" + session.body() + "\n");
    }

    private static DumperOptions style() {
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setLineBreak(DumperOptions.LineBreak.UNIX);
        style.setWidth(100);
        return style;
    }

    private static Map<String, Object> fields(Session session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "session_format", EXACT);
        put(fields, "session_id", session.id());
        put(fields, "title", session.title());
        put(fields, "description", session.description());
        put(fields, "event", session.event());
        put(fields, "tag", session.type());
        put(fields, "session_track", session.tracks());
        put(fields, "tags", session.tags());
        put(fields, "session_room", session.room());
        session.slot().ifPresent(slot -> put(fields, "session_slot", slot(slot)));
        put(
                fields,
                "session_speakers",
                session.speakers().stream().map(SessionFile::speaker).toList());
        put(fields, "session_level", session.level());
        put(fields, "language", session.language());
        put(fields, "image", session.image());
        put(fields, "url", session.url());
        put(fields, "links", session.links());
        return fields;
    }

    private static Map<String, Object> slot(Slot slot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "start_time", slot.start().toString());
        slot.end().ifPresent(end -> put(fields, "end_time", end.toString()));
        return fields;
    }

    private static Map<String, Object> speaker(Speaker speaker) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "speaker_name", speaker.name());
        put(fields, "speaker_company", speaker.company());
        put(fields, "speaker_position", speaker.position());
        put(fields, "speaker_bio", speaker.bio());
        put(fields, "speaker_image", speaker.image());
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, Object value) {
        if (!value.equals("") && !value.equals(List.of()) && !value.equals(Map.of())) {
            fields.put(key, value);
        }
    }
}
