package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the id that a file claims: its code, else one made from its path. */
final class Ids {

    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Ids() {}

    /** The code: what the file says, else what its title or its name begins with. */
    static Optional<String> code(String raw, String title, String source, String event) {
        return Codes.canonical(raw, event)
                .or(() -> Codes.within(title, event))
                .or(() -> Codes.within(name(source), event));
    }

    /** An id that is the same as long as the file keeps its place, whatever date a generator puts before its name. */
    static String ofPath(String source) {
        List<String> parts = new ArrayList<>();
        for (String part : CatalogueEntry.undated(source).split("/")) {
            if (!part.startsWith("_")) {
                parts.add(part);
            }
        }
        String path = String.join("-", parts);
        String id = NOT_OF_AN_ID
                .matcher(path.toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "session" : id;
    }

    private static String name(String source) {
        String undated = CatalogueEntry.undated(source);
        return undated.substring(undated.lastIndexOf('/') + 1);
    }

    /** Notes what is wrong with the id of a file. */
    static void check(SessionFields fields, Optional<String> code, String title, String event, Findings findings) {
        Value.Text raw = fields.text(Field.ID);
        if (raw.text().isBlank()) {
            findings.add(Rule.MISSING_ID, fields.line(Field.ID), "has no code");
            return;
        }
        if (Codes.canonical(raw.text(), event)
                .filter(id -> !Codes.isMalformed(raw.text(), id))
                .isEmpty()) {
            String read = code.map(id -> ", read as " + id).orElse(", which identifies nothing");
            findings.add(Rule.MALFORMED_ID, raw.line(), "has the code " + raw.text() + read);
        }
        Codes.leading(title)
                .filter(other -> code.isPresent() && !isSame(other, code.get()) && !isSame(other, raw.text()))
                .ifPresent(other -> findings.add(
                        Rule.ID_TITLE_MISMATCH,
                        fields.line(Field.TITLE),
                        "has the code " + code.get() + ", but " + other + " in the title"));
    }

    private static boolean isSame(String one, String other) {
        return Codes.compact(one.toUpperCase(Locale.ROOT)).equals(Codes.compact(other.toUpperCase(Locale.ROOT)));
    }
}
