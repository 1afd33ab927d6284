package org.sessionsearch.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings what a file calls its language into BCP 47: {@code English}, {@code eng}, {@code en_US}. */
final class Languages {

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*");

    /** Made for the first file that names its language: it takes as long as a tenth of a start. */
    private volatile Map<String, String> codes;

    private Map<String, String> codes() {
        Map<String, String> known = codes;
        if (known == null) {
            known = read();
            codes = known;
        }
        return known;
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            codes.put(locale.getISO3Language(), code);
            codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }

    /** The code, in its canonical case; empty when {@code language} names none. */
    String code(String language) {
        String name = language.strip().replace('_', '-');
        if (name.isEmpty()) {
            return "";
        }
        String code = codes().get(name.toLowerCase(Locale.ROOT));
        if (code != null) {
            return code;
        }
        return TAG.matcher(name).matches()
                ? Locale.forLanguageTag(name).toLanguageTag().replace("und", "")
                : "";
    }
}
