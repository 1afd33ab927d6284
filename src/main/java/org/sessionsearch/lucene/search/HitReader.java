package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.lucene.facet.SessionReader;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.search.TopHits.Top;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Session;

/** Makes the hits of one answer. Not thread-safe. */
final class HitReader {

    private final SessionReader sessions;
    private final TextSearcher texts;
    private final SearchRequest request;
    private final Reading reading;

    HitReader(SessionReader sessions, TextSearcher texts, SearchRequest request, Reading reading) {
        this.sessions = sessions;
        this.texts = texts;
        this.request = request;
        this.reading = reading;
    }

    /** The hits of a page, in its order. */
    List<Hit> read(List<Top> tops) {
        int[] docs = new int[tops.size()];
        for (int i = 0; i < docs.length; i++) {
            docs[i] = tops.get(i).doc();
        }
        Map<Integer, List<Occurrence>> occurrences = reading.isBrowsing() ? Map.of() : occurrences(docs);
        Map<Integer, Session> written = written(docs, occurrences);
        List<Hit> hits = new ArrayList<>(docs.length);
        for (Top top : tops) {
            Session session = written.get(top.doc());
            hits.add(reading.isBrowsing() ? browsed(session) : hit(top, session, occurrences.get(top.doc())));
        }
        return hits;
    }

    /** The sessions of documents, read in the order in which they lie. */
    private Map<Integer, Session> written(int[] docs, Map<Integer, List<Occurrence>> occurrences) {
        int[] ascending = docs.clone();
        Arrays.sort(ascending);
        Map<Integer, Session> written = new HashMap<>();
        for (int doc : ascending) {
            written.put(doc, written(doc, occurrences));
        }
        return written;
    }

    private Session written(int doc, Map<Integer, List<Occurrence>> occurrences) {
        return sessions.readAsWritten(doc, request.body() || inBody(occurrences.getOrDefault(doc, List.of())));
    }

    private static boolean inBody(List<Occurrence> found) {
        for (Occurrence place : found) {
            if (place.field() == TextField.BODY) {
                return true;
            }
        }
        return false;
    }

    private Hit browsed(Session written) {
        Session session = sessions.relabel(written);
        return new Hit(session, 0, "", highlights(session, session, List.of()), Optional.empty());
    }

    private Hit hit(Top top, Session written, List<Occurrence> found) {
        Session session = sessions.relabel(inBody(found) && !request.body() ? withoutBody(written) : written);
        List<Occurrence> occurrences = Completions.in(written, reading.query(), found);
        long rank = reading.matches().rankOf(top.doc());
        int tier = Matches.tier(rank);
        float score = request.sort() == Sort.RELEVANCE ? Matches.score(rank) : 0;
        Reasons reasons = texts.reasons(reading);
        Optional<List<String>> explanation =
                request.explain() ? Optional.of(explanation(top.doc(), reasons, occurrences, rank)) : Optional.empty();
        List<Highlight> highlights = highlights(written, session, occurrences);
        return new Hit(session, score, reasons.sentence(occurrences, tier), highlights, explanation);
    }

    private List<String> explanation(int doc, Reasons reasons, List<Occurrence> occurrences, long rank) {
        try {
            return reasons.explanation(occurrences, Matches.tier(rank), Matches.score(rank), texts.parts(reading, doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Session withoutBody(Session session) {
        return session.toBuilder().body("").build();
    }

    private List<Highlight> highlights(Session written, Session session, List<Occurrence> occurrences) {
        return request.highlight() == HighlightStyle.NONE
                ? List.of()
                : new Highlighter(written, session, request.highlight(), occurrences).highlights();
    }

    private Map<Integer, List<Occurrence>> occurrences(int[] docs) {
        try {
            return texts.occurrences(reading, docs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
