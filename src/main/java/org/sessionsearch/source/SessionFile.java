package org.sessionsearch.source;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int LONGEST_NAME = 50;
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}_-]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d|node_modules");

    /** What a file may have beside its fields: the reader needs it, or the site that the file belongs to. */
    private static final Set<Field> KEPT = EnumSet.of(
            Field.CATEGORIES,
            Field.LAYOUT,
            Field.DATE,
            Field.IMAGE_PATH,
            Field.SPEAKER_NAME,
            Field.SPEAKER_COMPANY,
            Field.SPEAKER_POSITION,
            Field.SPEAKER_BIO,
            Field.SPEAKER_IMAGE,
            Field.SPEAKER_EMAIL);

    private static final Set<Field> REPLACED = EnumSet.complementOf(EnumSet.copyOf(KEPT));

    private SessionFile() {}

    static boolean isExact(SessionFields fields) {
        return fields.text(Field.FORMAT).text().strip().equals(EXACT);
    }

    /** A source for a session that has none yet: {@code lvc21f/lvc21f-317.md}. Every file system takes it. */
    public static String sourceOf(Session session) {
        String name = safe(session.id()) + ".md";
        return session.event().isEmpty() ? name : safe(session.event()) + "/" + name;
    }

    /** Neither a path nor hidden, nor anything that the reader or Windows sets apart, and at most 255 bytes. */
    private static String safe(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String safe = NOT_OF_A_NAME.matcher(plain).replaceAll("-");
        if (safe.codePointCount(0, safe.length()) > LONGEST_NAME) {
            int end = safe.offsetByCodePoints(0, LONGEST_NAME);
            safe = safe.substring(0, end) + "-" + Integer.toHexString(name.hashCode());
        }
        safe = EDGES.matcher(safe).replaceAll("");
        return safe.isEmpty() ? "session" : RESERVED.matcher(safe).matches() ? safe + "_" : safe;
    }

    /** The text of the file, in which lines end with LF. */
    public static String write(Session session) {
        return "---\n" + yaml(fields(session)) + "---\n" + FileEdit.below(session.body());
    }

    /**
     * Ways to write a session over a file that holds another state of it, the most careful one first: only what differs
     * is exchanged; or all fields are, and those stay that mean nothing here. Which of them reads back as the session is
     * for the caller to see. Empty when the file's front matter cannot be taken apart.
     *
     * @param before what the file reads as
     */
    static List<String> rewrite(String text, Session before, Session session) {
        return FileEdit.of(text)
                .map(edit -> List.of(exchanged(edit, before, session), replaced(edit, session)))
                .orElse(List.of());
    }

    private static String exchanged(FileEdit edit, Session before, Session session) {
        Set<String> gone = new HashSet<>();
        Map<String, Object> put = fields(session);
        Map<String, Object> same = fields(before);
        put.remove("session_format");
        same.remove("session_format");
        same.forEach((key, value) -> {
            if (value.equals(put.get(key))) {
                put.remove(key);
            } else {
                gone.addAll(keysBeside(key));
            }
        });
        put.keySet().forEach(key -> gone.addAll(keysBeside(key)));
        boolean sameBody = session.body().equals(before.body());
        return edit.with(gone, yaml(put), sameBody ? Optional.empty() : Optional.of(session.body()));
    }

    /** The keys of all dialects that say what {@code key} says. */
    private static Set<String> keysBeside(String key) {
        return switch (key) {
            case "session_slot" -> keys(EnumSet.of(Field.SLOT, Field.START, Field.END));
            case "links" -> keys(EnumSet.of(Field.LINKS, Field.SLIDES, Field.VIDEO));
            default ->
                keys(Stream.of(Field.values())
                        .filter(field -> field.keys().getFirst().equals(key))
                        .collect(Collectors.toSet()));
        };
    }

    private static String replaced(FileEdit edit, Session session) {
        return edit.with(keys(REPLACED), yaml(fields(session)), Optional.of(session.body()));
    }

    private static Set<String> keys(Set<Field> fields) {
        return fields.stream().flatMap(field -> field.keys().stream()).collect(Collectors.toSet());
    }

    private static String yaml(Map<String, Object> fields) {
        return fields.isEmpty() ? "" : new Yaml(style()).dump(fields);
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
