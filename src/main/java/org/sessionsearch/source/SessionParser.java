package org.sessionsearch.source;

import java.util.Optional;
import org.sessionsearch.session.Session;

/** Makes a session of the text of a file. Thread-safe. */
final class SessionParser {

    private final Tools tools;

    SessionParser(SourceOptions options) {
        tools = Tools.of(options);
    }

    /** What {@code file} holds, called {@code source} in problems. */
    Reading parse(String source, FileText.Read file) {
        return switch (FrontMatter.split(source, file.text())) {
            case FrontMatter.Split.None none -> skipped(source, "has no front matter");
            case FrontMatter.Split.Broken broken -> new Reading.Rejected(broken.problem());
            case FrontMatter.Split.Found found -> session(source, file, found);
        };
    }

    String language(Session session) {
        return tools.detector().detect(session.title(), session.description(), session.body());
    }

    private Reading session(String source, FileText.Read file, FrontMatter.Split.Found found) {
        SessionFields fields = new SessionFields(found.frontMatter().fields());
        Optional<String> reason = NoSession.byFields(fields);
        if (reason.isPresent()) {
            return skipped(source, reason.get());
        }
        Findings findings = new Findings(source);
        findings.addAll(file.problems());
        findings.addAll(found.problems());
        int secret = PrivateData.firstLine(file.text());
        if (secret > 0) {
            findings.add(Rule.PRIVATE_DATA, secret, "holds an e-mail address or a link to a meeting");
        }
        return new SessionReader(tools, source, found.frontMatter(), findings)
                .read()
                .<Reading>map(session -> parsed(session, fields, TextDigest.of(file.text()), findings))
                .orElseGet(() -> skipped(source, "is an empty shell: it has no title, no text and no speaker"));
    }

    private static Reading parsed(Session session, SessionFields fields, long digest, Findings findings) {
        return new Reading.Parsed(
                session, Age.of(session.source(), fields), fields.line(Field.ID), digest, findings.problems());
    }

    private static Reading skipped(String source, String reason) {
        return new Reading.Skipped(Rule.NOT_A_SESSION.at(source, 0, reason));
    }
}
