package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** Makes a session of the text of a file. Thread-safe. */
final class SessionParser {

    private final SourceOptions options;

    SessionParser(SourceOptions options) {
        this.options = options;
    }

    Reading parse(String source, FileText.Read file) {
        return switch (FrontMatter.split(source, file.text())) {
            case FrontMatter.Split.None none ->
                new Reading.Skipped(Rule.NOT_A_SESSION.at(source, 0, "has no front matter"));
            case FrontMatter.Split.Broken broken -> new Reading.Rejected(broken.problem());
            case FrontMatter.Split.Found found -> session(source, file, found);
        };
    }

    private Reading session(String source, FileText.Read file, FrontMatter.Split.Found found) {
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.addAll(found.problems());
        Value.Fields fields = found.frontMatter().fields();
        String title = text(fields, "title");
        if (title.isEmpty()) {
            return new Reading.Skipped(Rule.NOT_A_SESSION.at(source, 0, "has no title"));
        }
        String id = text(fields, "session_id");
        Session.Builder session = Session.builder(id.isEmpty() ? source : id, title)
                .source(source)
                .description(text(fields, "description").strip())
                .tracks(list(text(fields, "session_track")))
                .tags(list(text(fields, "tags")))
                .room(text(fields, "session_room"));
        if (fields.values().get("categories") instanceof Value.Items items
                && !items.items().isEmpty()
                && items.items().getFirst() instanceof Value.Text event) {
            session.event(event.text());
        }
        if (fields.values().get("session_speakers") instanceof Value.Items items) {
            for (Value item : items.items()) {
                if (item instanceof Value.Fields speaker
                        && !text(speaker, "speaker_name").isEmpty()) {
                    session.speaker(Speaker.named(text(speaker, "speaker_name")));
                }
            }
        }
        return new Reading.Parsed(session.build(), "", 0, problems);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(", *"));
    }

    private static String text(Value.Fields fields, String key) {
        return Optional.ofNullable(fields.values().get(key))
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text().strip())
                .orElse("");
    }
}
