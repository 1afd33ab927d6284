package org.sessionsearch.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sessionsearch.session.Session;

/** Finds the type of a session. */
final class Types {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("keynote", "keynote"),
            Map.entry("keynotes", "keynote"),
            Map.entry("demo", "demo"),
            Map.entry("demos", "demo"),
            Map.entry("interview", "interview"),
            Map.entry("interviews", "interview"));

    private static final Pattern KEYNOTE_CODE = Pattern.compile(".*-(?:\\d+K\\d*|K\\d+)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    private Types() {}

    /** The type in lower case: what the file says, else what track, category, folder or code say. */
    static String read(SessionFields fields, boolean exact, String id, List<String> tracks, String source) {
        String said = Lines.single(fields.text(Field.TYPE).text()).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(said, said);
        boolean refined = type.isEmpty() || type.equals(Session.DEFAULT_TYPE) || type.length() > LONGEST;
        return exact || !refined ? nonEmpty(type) : byPlace(fields, id, tracks, type.isEmpty() ? source : "");
    }

    private static String nonEmpty(String type) {
        return type.isEmpty() ? Session.DEFAULT_TYPE : type;
    }

    private static String byPlace(SessionFields fields, String id, List<String> tracks, String source) {
        if (KEYNOTE_CODE.matcher(id).matches()) {
            return "keynote";
        }
        for (String track : tracks) {
            String type = TYPES.get(track.toLowerCase(Locale.ROOT));
            if (type != null && (!source.isEmpty() || type.equals("keynote"))) {
                return type;
            }
        }
        String category = TYPES.get(fields.text(Field.CATEGORIES).text().strip().toLowerCase(Locale.ROOT));
        if (category != null) {
            return category;
        }
        for (String folder : source.split("/")) {
            if (TYPES.containsKey(folder.toLowerCase(Locale.ROOT))) {
                return TYPES.get(folder.toLowerCase(Locale.ROOT));
            }
        }
        return Session.DEFAULT_TYPE;
    }
}
