package org.sessionsearch.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionsearch.query.Facet;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.SimilarSession;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;

/**
 * Holds sessions and answers questions about them. Thread-safe. Each call reads one point-in-time view: it never sees
 * half of an {@link #apply}.
 *
 * <p>Every reading method throws {@link EngineUnavailableException} while no index can answer.
 */
public interface SearchEngine extends AutoCloseable {

    /**
     * Searches.
     *
     * @throws IllegalArgumentException when the cursor is not one of this engine's
     */
    SearchResult search(SearchRequest request);

    /**
     * The values of one facet, under the words, selections and filters of {@code request}.
     *
     * @param prefix what the value, or a word of it, starts with; misspellings are forgiven; empty for all values
     * @param size most values, from 0 to {@code FacetRequest.MAX_SIZE}
     */
    Facet facetValues(Dimension dimension, String prefix, int size, SearchRequest request);

    /**
     * Completions of {@code request.text()}, under its selections and filters.
     *
     * @param size most completions
     */
    List<Suggestion> suggest(SearchRequest request, int size);

    /** The session of an id, in any spelling of its code; empty when it does not pass {@code within}. */
    Optional<Session> session(String id, Filter within);

    /** The session of an id, in any spelling of its code. */
    default Optional<Session> session(String id) {
        return session(id, Filter.ALL);
    }

    /**
     * Sessions like the one of {@code id}, most alike first; empty when there is no such session. None but those that pass
     * {@code within} are known.
     */
    Optional<List<SimilarSession>> similar(String id, int size, Filter within);

    /** Sessions like the one of {@code id}, most alike first; empty when there is no such session. */
    default Optional<List<SimilarSession>> similar(String id, int size) {
        return similar(id, size, Filter.ALL);
    }

    /**
     * The speaker of a name, in any spelling; empty when nobody of that name speaks. None but the sessions that pass
     * {@code within} are known.
     */
    Optional<SpeakerProfile> speaker(String name, Filter within);

    /** The speaker of a name, in any spelling; empty when nobody of that name speaks. */
    default Optional<SpeakerProfile> speaker(String name) {
        return speaker(name, Filter.ALL);
    }

    /**
     * Makes the changes searchable, all at once, before it returns; they are durable after the next {@link #commit}.
     *
     * @throws EngineUnavailableException when the changes cannot be written; none of them is then visible. Earlier ones
     *     may be lost by a failure: nothing is taken until {@link #fingerprints} was asked again, and what is searched
     *     stays as it was until {@link #caughtUp}.
     */
    void apply(Iterable<Change> changes);

    /**
     * Takes changes of which many more follow. All of them become searchable, at once, with the next {@link #caughtUp},
     * or with an {@link #apply} before that.
     *
     * @throws EngineUnavailableException when the changes cannot be written
     */
    void load(Iterable<Change> changes);

    /**
     * Makes what was applied durable.
     *
     * @throws EngineUnavailableException when it cannot be; the changes may be lost then, see {@link #apply}
     */
    void commit();

    /**
     * Looks whether the index is stored as it was written, which may take as long as reading all of it.
     *
     * @throws EngineUnavailableException when it is not; everything has to be applied again then, see {@link #apply}
     */
    void verify();

    /** The fingerprint of each session in the engine, by its source path, as the last {@link Change.Put} gave it. */
    Map<String, String> fingerprints();

    /**
     * Starts an empty index beside the one that answers. From now on changes go there and {@link #fingerprints} tells
     * what it holds; it answers in place of the old one from the next {@link #caughtUp} on.
     *
     * @throws EngineUnavailableException when no index can be made
     */
    void rebuild();

    /**
     * Says that everything there is has been applied or loaded, and makes it searchable. An index that was built beside
     * the old one now takes its place, and the engine may tidy up after much work.
     *
     * @throws EngineUnavailableException when the index cannot be written
     */
    void caughtUp();

    /** Names the view that a search would read now; it changes with every visible change. Costs next to nothing. */
    String generation();

    /** What there is to know about the engine itself. */
    EngineReport report();

    /** Commits and releases everything. */
    @Override
    void close();
}
