package org.sessionsearch.source;

import java.util.Locale;

/**
 * The texts of a session.
 *
 * @param description what the session is about; where the front matter has none, the body
 * @param body what the page says beyond the description, else empty
 * @param level what the description began with, else empty
 */
record SessionTexts(String description, String body, String level) {

    /** Reads them as plain text. */
    static SessionTexts read(SessionFields fields, FrontMatter page, TextCleaner cleaner, Findings findings) {
        String description = "";
        String raw = "";
        for (Value.Text text : fields.raw(Field.DESCRIPTION)) {
            if (description.isEmpty()) {
                raw = text.text();
                description = cleaner.text(raw, text.line(), findings);
            }
        }
        String body = isSame(raw, page.body()) ? "" : cleaner.text(page.body(), page.bodyLine(), findings);
        Level ofDescription = Level.of(description);
        Level ofBody = Level.of(body);
        String level = ofDescription.name().isEmpty() ? ofBody.name() : ofDescription.name();
        return of(ofDescription.rest(), ofBody.rest(), level);
    }

    /** Takes them as they stand. */
    static SessionTexts exact(SessionFields fields, FrontMatter page) {
        String description = PrivateData.remove(fields.text(Field.DESCRIPTION).text());
        return new SessionTexts(description, PrivateData.remove(page.body().strip()), "");
    }

    private static SessionTexts of(String description, String body, String level) {
        if (body.isEmpty()) {
            return new SessionTexts(description, "", level);
        }
        String descriptionKey = key(description);
        String bodyKey = key(body);
        if (bodyKey.startsWith(descriptionKey)) {
            // An excerpt that ends in the middle, none, or the same text.
            boolean same = bodyKey.length() == descriptionKey.length();
            return new SessionTexts(same ? description : body, "", level);
        }
        return new SessionTexts(description, descriptionKey.contains(bodyKey) ? "" : body, level);
    }

    private static boolean isSame(String one, String other) {
        int at = nextOfKey(one, 0);
        int there = nextOfKey(other, 0);
        while (at < one.length() && there < other.length()) {
            if (one.charAt(at) != other.charAt(there)) {
                return key(one).equals(key(other));
            }
            at = nextOfKey(one, at + 1);
            there = nextOfKey(other, there + 1);
        }
        return at == one.length() && there == other.length();
    }

    private static int nextOfKey(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Letters and digits alone: the two texts of a file differ in line breaks and quotes. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (Character.isLetterOrDigit(text.charAt(index))) {
                key.append(text.charAt(index));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
