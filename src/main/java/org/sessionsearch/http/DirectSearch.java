package org.sessionsearch.http;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;

/** {@code GET /api/search} without a server: the same parameters, the same answer. Thread-safe. */
public final class DirectSearch {

    private final SearchForm form;
    private final Searching searching;

    /**
     * @param zone of times that carry no offset
     * @param maxDepth how far into a result pages reach, in hits
     */
    public DirectSearch(SearchEngine engine, ZoneId zone, int maxDepth) {
        this.form = form(zone, maxDepth);
        this.searching = new Searching(engine);
    }

    /**
     * A result.
     *
     * @param request as it was read from the parameters
     */
    public record Answered(SearchRequest request, SearchResult result) {}

    private static SearchForm form(ZoneId zone, int maxDepth) {
        return new SearchForm(new FilterForm(zone), maxDepth);
    }

    /** The name of every parameter. */
    public static List<String> parameters() {
        return form(ZoneId.of("Z"), 1_000).names();
    }

    /**
     * The result.
     *
     * @throws RequestRefused when a parameter is wrong or unknown
     */
    public Answered ask(Map<String, List<String>> parameters) {
        SearchQuestion question = read(parameters);
        return new Answered(question.request(), searching.ask(question));
    }

    /**
     * The result as JSON in UTF-8.
     *
     * @throws RequestRefused when a parameter is wrong or unknown
     */
    public byte[] json(Map<String, List<String>> parameters) {
        long started = System.nanoTime();
        SearchQuestion question = read(parameters);
        SearchResult result = searching.ask(question);
        return JsonWriter.object(json -> searching.write(json, question, result, started));
    }

    private SearchQuestion read(Map<String, List<String>> parameters) {
        return form.read(new Parameters(new LinkedHashMap<>(parameters), "", ""));
    }
}
