package org.sessionsearch.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sessionsearch.session.Session;

/** What a draft comes to: the text of a file that reads as the session, or why there is none. */
sealed interface Prepared {

    /** Ready to be written. */
    record Ready(String text, Reading.Parsed reading) implements Prepared {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Nothing that could be written. */
    record Unfit(WriteResult result) implements Prepared {}

    /** Prepares a draft for a new file. */
    static Prepared fresh(SessionFolder folder, String source, String id, Draft draft) {
        return switch (draft) {
            case Draft.File file -> file(folder, source, id, file.text());
            case Draft.Parts parts -> {
                Session wanted = complete(folder, parts.session()).toBuilder()
                        .id(id)
                        .source(source)
                        .build();
                yield read(folder, wanted, SessionFile.write(wanted));
            }
        };
    }

    /**
     * Prepares a draft for a file that is there.
     *
     * @param shown the session of the file as clients see it, who may have started from that
     * @param text that the file has now
     */
    static Prepared over(SessionFolder folder, Session shown, String text, Draft draft) {
        return switch (draft) {
            case Draft.File file -> file(folder, shown.source(), shown.id(), file.text());
            case Draft.Parts parts -> edited(folder, shown, text, parts.session());
        };
    }

    private static Prepared file(SessionFolder folder, String source, String id, String text) {
        return switch (folder.parse(source, text)) {
            case Reading.Rejected rejected ->
                unfit("body", "the file " + rejected.problem().message());
            case Reading.Skipped skipped ->
                unfit("body", "the file " + skipped.problem().message());
            case Reading.Parsed parsed -> {
                String claimed = parsed.session().id();
                String known = folder.known(source).map(CatalogueEntry::id).orElse(id);
                yield claimed.equalsIgnoreCase(known)
                        ? new Ready(text, parsed)
                        : unfit("id", "the file must be that of session " + id + ", got one of session " + claimed);
            }
        };
    }

    private static Prepared edited(SessionFolder folder, Session shown, String text, Session to) {
        String source = shown.source();
        if (!(folder.parse(source, text) instanceof Reading.Parsed before)) {
            return new Unfit(new WriteResult.Conflict(source + " does not hold a session any more"));
        }
        Session wanted = SessionEdit.carriedOver(shown, complete(folder, to), before.session());
        if (wanted.equals(before.session())) {
            return new Ready(text, before);
        }
        if (!(read(folder, wanted, SessionFile.write(wanted)) instanceof Ready plain)) {
            return read(folder, wanted, SessionFile.write(wanted));
        }
        for (String rewritten : SessionFile.rewrite(text, before.session(), wanted)) {
            if (folder.parse(source, rewritten) instanceof Reading.Parsed parsed
                    && parsed.session().equals(plain.reading().session())) {
                return new Ready(rewritten, parsed);
            }
        }
        return new Unfit(new WriteResult.Conflict(
                source + " is written in a way that cannot be changed from here; edit it by hand"));
    }

    /** What a client may leave out because the reader finds it out. */
    private static Session complete(SessionFolder folder, Session session) {
        Session.Builder complete = session.toBuilder();
        if (session.language().isEmpty()) {
            complete.language(folder.language(session));
        }
        return complete.event(session.event().toLowerCase(Locale.ROOT)).build();
    }

    private static Prepared read(SessionFolder folder, Session wanted, String text) {
        return switch (folder.parse(wanted.source(), text)) {
            case Reading.Rejected rejected ->
                unfit("body", "the session " + rejected.problem().message());
            case Reading.Skipped skipped ->
                unfit("body", "the session " + skipped.problem().message());
            case Reading.Parsed parsed -> {
                List<WriteResult.Flaw> flaws = flaws(wanted, parsed.session());
                yield flaws.isEmpty() ? new Ready(text, parsed) : new Unfit(new WriteResult.Invalid(flaws));
            }
        };
    }

    /** What is stored is what was sent, or the sender is told. */
    private static List<WriteResult.Flaw> flaws(Session wanted, Session read) {
        List<WriteResult.Flaw> flaws = new ArrayList<>();
        for (String part : SessionEdit.differences(wanted, read)) {
            if (!part.equals("event") || !wanted.event().isEmpty()) {
                flaws.add(new WriteResult.Flaw(
                        part,
                        part + " cannot be kept as it is: e-mail addresses, passwords, meeting links, placeholders"
                                + " such as TBD, repeated values and addresses that are no web address are left out"));
            }
        }
        return flaws;
    }

    private static Prepared unfit(String field, String message) {
        return new Unfit(WriteResult.invalid(field, message));
    }
}
