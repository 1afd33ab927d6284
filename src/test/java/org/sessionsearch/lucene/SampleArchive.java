package org.sessionsearch.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.engine.Change;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.ReadProgress;
import org.sessionsearch.source.SessionFolder;
import org.sessionsearch.source.SourceOptions;

/** The sample sessions of the repository, in an engine on the heap. */
final class SampleArchive {

    private SampleArchive() {}

    static List<Session> sessions() {
        return read(Path.of("sessions"));
    }

    static List<Session> read(Path folder) {
        List<Session> sessions = new ArrayList<>();
        new SessionFolder(folder, SourceOptions.DEFAULT).readAll(ReadProgress.NONE, sessions::add);
        return sessions;
    }

    /** About {@code most} of the sessions of a folder, from all over it. */
    static List<Session> some(Path folder, int most) {
        List<Session> all = read(folder);
        int step = Math.max(1, all.size() / most);
        List<Session> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    /** The ids of the best hits. */
    static List<String> ids(LuceneEngine engine, String text, int most) {
        SearchRequest request = SearchRequest.builder()
                .text(text)
                .facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE)
                .page(Page.of(1, most))
                .build();
        return engine.search(request).hits().stream()
                .map(hit -> hit.session().id())
                .toList();
    }

    static LuceneEngine engine(List<Session> sessions) {
        return fill(LuceneEngine.inMemory(), sessions);
    }

    static LuceneEngine fill(LuceneEngine engine, List<Session> sessions) {
        List<Change> changes = new ArrayList<>();
        sessions.forEach(session -> changes.add(new Change.Put(session, session.id())));
        engine.apply(changes);
        engine.caughtUp();
        return engine;
    }
}
