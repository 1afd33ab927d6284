package org.sessionsearch.lucene.facet;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** The values of all dimensions of one point-in-time view, in memory. Immutable and thread-safe. */
public final class FacetColumns {

    private final Map<Dimension, FacetColumn> columns = new EnumMap<>(Dimension.class);

    FacetColumns(IndexReader reader) throws IOException {
        for (Dimension dimension : Dimension.values()) {
            columns.put(dimension, FacetColumnBuilder.build(reader, dimension));
        }
    }

    public FacetColumn column(Dimension dimension) {
        return columns.get(dimension);
    }

    /** The session with every value spelt as most sessions spell it. */
    public Session relabel(Session session) {
        return isSpeltAsMost(session) ? session : respelt(session);
    }

    private boolean isSpeltAsMost(Session session) {
        return isLabel(Dimension.EVENT, session.event())
                && isLabel(Dimension.TYPE, session.type())
                && areLabels(Dimension.TRACK, session.tracks())
                && areLabels(Dimension.THEME, session.themes())
                && isLabel(Dimension.ROOM, session.room())
                && areLabels(Dimension.TAG, session.tags())
                && isLabel(Dimension.LEVEL, session.level())
                && isLabel(Dimension.LANGUAGE, session.language())
                && areSpeltAsMost(session.speakers());
    }

    private boolean areSpeltAsMost(List<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            if (!isLabel(Dimension.SPEAKER, speaker.name()) || !isLabel(Dimension.COMPANY, speaker.company())) {
                return false;
            }
        }
        return true;
    }

    private boolean areLabels(Dimension dimension, List<String> values) {
        for (String value : values) {
            if (!isLabel(dimension, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLabel(Dimension dimension, String value) {
        return column(dimension).label(value).equals(value);
    }

    private Session respelt(Session session) {
        return session.toBuilder()
                .event(column(Dimension.EVENT).label(session.event()))
                .type(column(Dimension.TYPE).label(session.type()))
                .tracks(labels(Dimension.TRACK, session.tracks()))
                .themes(labels(Dimension.THEME, session.themes()))
                .room(column(Dimension.ROOM).label(session.room()))
                .speakers(session.speakers().stream().map(this::relabel).toList())
                .tags(labels(Dimension.TAG, session.tags()))
                .level(column(Dimension.LEVEL).label(session.level()))
                .language(column(Dimension.LANGUAGE).label(session.language()))
                .build();
    }

    private List<String> labels(Dimension dimension, List<String> values) {
        FacetColumn column = column(dimension);
        return values.stream().map(column::label).distinct().toList();
    }

    private Speaker relabel(Speaker speaker) {
        return new Speaker(
                column(Dimension.SPEAKER).label(speaker.name()),
                column(Dimension.COMPANY).label(speaker.company()),
                speaker.position(),
                speaker.bio(),
                speaker.image());
    }
}
