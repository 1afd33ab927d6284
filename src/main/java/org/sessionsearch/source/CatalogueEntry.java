package org.sessionsearch.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/**
 * The little that is remembered of one file.
 *
 * @param source the file
 * @param outcome what the file is
 * @param id the id that it claims
 * @param title the key of its title, to tell sessions apart
 * @param written sorts the writings of one session by age
 * @param idLine where it claims the id
 * @param digest tells whether the file was edited since
 * @param tracks as the file spells them
 * @param speakers as the file spells them
 * @param problems of this file alone
 */
record CatalogueEntry(
        String source,
        Outcome outcome,
        String id,
        String title,
        String written,
        int idLine,
        long digest,
        List<String> tracks,
        List<String> speakers,
        List<Problem> problems) {

    enum Outcome {
        SESSION,
        SKIPPED,
        REJECTED
    }

    private static final Pattern NAME_DATE = Pattern.compile("(?<=^|/)\\d{4}-\\d{2}-\\d{2}-(?=[^/]*$)");
    private static final Pattern EXTENSION = Pattern.compile("\\.[^./]*$");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    static CatalogueEntry of(String source, Reading reading) {
        return switch (reading) {
            case Reading.Parsed parsed -> session(source, parsed);
            case Reading.Skipped skipped -> without(source, Outcome.SKIPPED, skipped.problem());
            case Reading.Rejected rejected -> without(source, Outcome.REJECTED, rejected.problem());
        };
    }

    private static CatalogueEntry session(String source, Reading.Parsed parsed) {
        Session session = parsed.session();
        return new CatalogueEntry(
                source,
                Outcome.SESSION,
                session.id(),
                titleKey(session.title()),
                parsed.written(),
                parsed.idLine(),
                parsed.digest(),
                session.tracks(),
                session.speakers().stream().map(Speaker::name).toList(),
                parsed.problems());
    }

    private static CatalogueEntry without(String source, Outcome outcome, Problem problem) {
        return new CatalogueEntry(source, outcome, "", "", "", 0, 0, List.of(), List.of(), List.of(problem));
    }

    static String titleKey(String title) {
        return NOT_A_LETTER
                .matcher(title.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** All files that claim one id have the same key. */
    String claim() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The source without the date that a generator puts before the name, and without the extension. */
    String undated() {
        return undated(source);
    }

    static String undated(String source) {
        return EXTENSION.matcher(NAME_DATE.matcher(source).replaceFirst("")).replaceFirst("");
    }
}
