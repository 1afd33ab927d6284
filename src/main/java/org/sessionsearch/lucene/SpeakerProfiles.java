package org.sessionsearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sessionsearch.lucene.facet.FacetColumn;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.facet.SessionOrder;
import org.sessionsearch.lucene.facet.SessionReader;
import org.sessionsearch.lucene.schema.FacetFields;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Sort;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** Puts a speaker together from all sessions of that person in one snapshot. */
final class SpeakerProfiles {

    private final IndexSnapshot snapshot;
    private final FacetColumn column;
    private final FilterMatcher within;

    /**
     * @param within passes the sessions that are known
     */
    SpeakerProfiles(IndexSnapshot snapshot, Filter within) {
        this.snapshot = snapshot;
        this.within = FilterMatcher.of(snapshot, within);
        this.column = snapshot.column(Dimension.SPEAKER);
    }

    /** The speaker of a name, in any spelling. */
    Optional<SpeakerProfile> of(String name) {
        int speaker = column.ordinal(FacetFields.key(Dimension.SPEAKER, name));
        if (speaker == FacetColumn.UNKNOWN || column.sessions(speaker) == 0) {
            return Optional.empty();
        }
        List<Session> sessions = sessions(speaker);
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        List<Speaker> appearances = appearances(column.label(speaker), sessions);
        return Optional.of(new SpeakerProfile(
                column.label(speaker),
                firstKnown(appearances, Speaker::company),
                firstKnown(appearances, Speaker::position),
                firstKnown(appearances, Speaker::bio),
                firstKnown(appearances, Speaker::image),
                within.narrows() ? List.of(column.label(speaker)) : column.spellings(speaker),
                sessions));
    }

    private List<Session> sessions(int speaker) {
        SessionOrder newestFirst = snapshot.order(Sort.START_DESCENDING);
        SessionReader reader = snapshot.reader();
        List<Session> sessions = new ArrayList<>();
        for (int rank = 0; rank < newestFirst.size(); rank++) {
            int doc = newestFirst.doc(rank);
            if (column.has(doc, speaker) && within.passes(doc)) {
                sessions.add(reader.read(doc, false));
            }
        }
        return sessions;
    }

    /** Sessions that are read from a snapshot spell every speaker the same. */
    private static List<Speaker> appearances(String label, List<Session> sessions) {
        return sessions.stream()
                .flatMap(session -> session.speakers().stream())
                .filter(speaker -> speaker.name().equals(label))
                .toList();
    }

    private static String firstKnown(List<Speaker> appearances, Function<Speaker, String> part) {
        return appearances.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
