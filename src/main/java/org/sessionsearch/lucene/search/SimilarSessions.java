package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.lucene.facet.FilterMatcher;
import org.sessionsearch.lucene.facet.IndexSnapshot;
import org.sessionsearch.lucene.facet.SessionReader;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.lucene.search.TopHits.Top;
import org.sessionsearch.query.Interpretation.Kind;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * Finds sessions like another: those that share its most telling words, as Lucene's {@code MoreLikeThis} has it, with its
 * speakers, tracks and tags on top. Thread-safe.
 */
final class SimilarSessions {

    private static final int MOST_WORDS = 24;
    private static final int LEAST_LETTERS = 3;
    private static final int TITLE_COUNTS = 3;
    private static final int NAMED_WORDS = 5;

    /** Words that only these many sessions of a hundred have tell something. */
    private static final int TELLING_PERCENT = 20;

    /** What a shared speaker, and a shared track or tag, add to the score. */
    private static final float OF_SPEAKER = 4;

    private static final float OF_TRACK = 1;
    private static final Set<TextField> FIELDS =
            EnumSet.of(TextField.TITLE, TextField.TAG, TextField.TRACK, TextField.DESCRIPTION, TextField.BODY);

    private final IndexSnapshot snapshot;
    private final TextSearcher texts;

    SimilarSessions(IndexSnapshot snapshot, TextSearcher texts) {
        this.snapshot = snapshot;
        this.texts = texts;
    }

    /** The sessions within a filter that are most like that of {@code doc}, itself left out. */
    List<SimilarSession> of(int doc, int size, FilterMatcher within) throws IOException {
        SessionReader sessions = snapshot.reader();
        Session session = sessions.read(doc, true);
        QueryReading reading = new QueryReading(words(session), List.of(), List.of(), true);
        Matches matches = texts.matcher().most(reading, 0);
        TopHits top = new TopHits(snapshot.orderById(), size);
        for (int i = 0; i < matches.size(); i++) {
            int other = matches.doc(i);
            if (other != doc && within.passes(other)) {
                float score = Matches.score(matches.rank(i)) + shared(doc, other);
                top.add(other, Matches.rank(0, score));
            }
        }
        List<SimilarSession> similar = new ArrayList<>();
        for (Top hit : top.sorted()) {
            similar.add(similar(reading, session, sessions.read(hit.doc(), false), hit));
        }
        return similar;
    }

    private SimilarSession similar(QueryReading reading, Session session, Session other, Top hit) throws IOException {
        Variant[] shared = texts.best(reading, hit.doc());
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < shared.length && terms.size() < NAMED_WORDS; i++) {
            if (shared[i] != null) {
                terms.add(reading.words().get(i).typed());
            }
        }
        List<String> tracks = new ArrayList<>(common(session, other, Dimension.TRACK));
        tracks.addAll(common(session, other, Dimension.TAG));
        return new SimilarSession(
                other,
                Matches.score(hit.rank()),
                terms,
                common(session, other, Dimension.SPEAKER),
                tracks.stream().distinct().toList());
    }

    private static List<String> common(Session session, Session other, Dimension dimension) {
        Set<String> keys = new HashSet<>();
        dimension.values(session).forEach(value -> keys.add(dimension.key(value)));
        return dimension.values(other).stream()
                .filter(value -> keys.contains(dimension.key(value)))
                .toList();
    }

    private float shared(int doc, int other) {
        return OF_SPEAKER * shared(Dimension.SPEAKER, doc, other)
                + OF_TRACK * Math.min(2, shared(Dimension.TRACK, doc, other) + shared(Dimension.TAG, doc, other));
    }

    private int shared(Dimension dimension, int doc, int other) {
        var column = snapshot.column(dimension);
        int shared = 0;
        for (int i = column.first(doc); i < column.first(doc + 1); i++) {
            shared += column.has(other, column.ordinalAt(i)) ? 1 : 0;
        }
        return shared;
    }

    /** The most telling words of a session, by their number and rarity. */
    private List<WordReading> words(Session session) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        count(session.title(), TITLE_COUNTS, counts, shown);
        session.tags().forEach(tag -> count(tag, TITLE_COUNTS, counts, shown));
        count(session.description(), 1, counts, shown);
        count(session.body(), 1, counts, shown);
        Set<String> common = texts.commonWords().among(List.copyOf(counts.keySet()));
        List<String> best = counts.keySet().stream()
                .filter(word -> !common.contains(word) && isTelling(word))
                .sorted(Comparator.comparingDouble((String word) -> -worth(word, counts.get(word)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .toList();
        List<WordReading> readings = new ArrayList<>();
        for (String word : best) {
            List<Variant> exact =
                    texts.variants().exact(word, Kind.EXACT, 0, FIELDS).stream().toList();
            readings.add(new WordReading(shown.get(word), readings.size(), true, exact));
        }
        return readings;
    }

    private static void count(String text, int weight, Map<String, Integer> counts, Map<String, String> shown) {
        for (Token token : Words.of(text)) {
            if (token.step() > 0 && token.text().length() >= LEAST_LETTERS) {
                counts.merge(token.text(), weight, Integer::sum);
                shown.putIfAbsent(token.text(), text.substring(token.start(), token.end()));
            }
        }
    }

    private boolean isTelling(String word) {
        int ordinal = texts.lexicon().find(word);
        int frequency = ordinal < 0 ? 0 : texts.lexicon().frequency(ordinal);
        return frequency > 1 && frequency * 100L <= Math.max(200, (long) snapshot.sessions() * TELLING_PERCENT);
    }

    private double worth(String word, int count) {
        int frequency = texts.lexicon().frequency(texts.lexicon().find(word));
        return count / (count + 1.2) * Math.log((snapshot.sessions() + 1.0) / frequency);
    }
}
