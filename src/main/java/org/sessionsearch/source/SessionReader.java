package org.sessionsearch.source;

import java.util.List;
import java.util.Optional;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** Reads one session, in whatever dialect it is. Not thread-safe. */
final class SessionReader {

    private final Tools tools;
    private final String source;
    private final SessionFields fields;
    private final Findings findings;
    private final boolean exact;
    private final TextCleaner cleaner;
    private final String event;
    private final String fullTitle;
    private final Optional<String> code;
    private final SessionTexts texts;
    private final List<Speaker> speakers;

    SessionReader(Tools tools, String source, FrontMatter page, Findings findings) {
        this.tools = tools;
        this.source = source;
        this.findings = findings;
        fields = new SessionFields(page.fields());
        exact = SessionFile.isExact(fields);
        cleaner = exact ? tools.exactCleaner() : tools.cleaner();
        event = Events.read(fields, source);
        fullTitle = line(Field.TITLE);
        code = exact ? exactId() : Ids.code(fields.text(Field.ID).text(), fullTitle, source, event);
        texts = exact ? SessionTexts.exact(fields, page) : SessionTexts.read(fields, page, cleaner, findings);
        speakers = Speakers.read(fields, exact, cleaner, findings);
    }

    private Optional<String> exactId() {
        return Optional.of(fields.text(Field.ID).text().strip()).filter(id -> !id.isEmpty());
    }

    /** The session under the id that its file claims; empty when the file is a shell without content. */
    Optional<Session> read() {
        String title = title();
        if (title.isEmpty()) {
            return Optional.empty();
        }
        if (!exact) {
            Ids.check(fields, code, fullTitle, event, findings);
        }
        String id = code.orElseGet(() -> Ids.ofPath(source));
        List<String> tracks = values(Field.TRACK, Dimension.TRACK, Rule.MISSING_TRACK, "names no track");
        Session.Builder session = Session.builder(id, title)
                .source(source)
                .description(texts.description())
                .body(texts.body())
                .event(event)
                .type(Types.read(fields, exact, id, tracks, source))
                .tracks(tracks)
                .themes(tools.taxonomy().themes(tracks))
                .room(room())
                .speakers(speakers)
                .tags(ValueList.read(fields, Field.TAGS, Dimension.TAG, cleaner, findings))
                .level(level())
                .language(language(title))
                .image(Links.image(fields))
                .url(Links.first(fields, Field.PAGE))
                .links(Links.read(fields));
        Slots.read(fields, tools.options().zoneOf(event), findings).ifPresent(session::slot);
        return Optional.of(session.build());
    }

    private String title() {
        String title = exact
                ? fullTitle
                : Titles.trim(fullTitle, code.orElse(""), fields.text(Field.ID).text(), event);
        if (!Placeholders.isNoText(title)) {
            return title;
        }
        findings.add(Rule.MISSING_TITLE, fields.line(Field.TITLE), "has no title");
        boolean shell = speakers.isEmpty()
                && texts.description().isEmpty()
                && Links.read(fields).isEmpty();
        return shell || exact ? "" : Titles.instead(fields, code.orElse(""), event, texts.description());
    }

    private String room() {
        String room = line(Field.ROOM);
        if (room.isEmpty()) {
            findings.add(Rule.MISSING_ROOM, fields.line(Field.ROOM), "names no room");
        }
        return room;
    }

    private String level() {
        String level = line(Field.LEVEL);
        return level.isEmpty() ? texts.level() : level;
    }

    private String language(String title) {
        String own = tools.languages().code(fields.text(Field.LANGUAGE).text());
        return own.isEmpty() && !exact ? tools.detector().detect(title, texts.description(), texts.body()) : own;
    }

    private List<String> values(Field field, Dimension dimension, Rule missing, String message) {
        List<String> values = ValueList.read(fields, field, dimension, cleaner, findings);
        if (values.isEmpty()) {
            findings.add(missing, fields.line(field), message);
        }
        return values;
    }

    private String line(Field field) {
        Value.Text text = fields.text(field);
        return field == Field.TITLE
                ? cleaner.title(text.text(), text.line(), findings)
                : cleaner.line(text.text(), text.line(), findings);
    }
}
