package org.sessionsearch.http;

import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.analytics.Count;
import org.sessionsearch.analytics.QueryCounts;

/** {@code /api/analytics}: what is searched for and chosen, for whoever brings the admin key. */
public final class AnalyticsEndpoint implements EndpointFamily {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 1000;

    private final AdminGuard guard;
    private final Optional<QueryCounts> queries;
    private final ClickCounts clicks;

    /**
     * @param queries empty while nothing is counted
     */
    public AnalyticsEndpoint(AdminGuard guard, Optional<QueryCounts> queries, ClickCounts clicks) {
        this.guard = Objects.requireNonNull(guard, "guard");
        this.queries = Objects.requireNonNull(queries, "queries");
        this.clicks = Objects.requireNonNull(clicks, "clicks");
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/analytics", guard.guarding(this::analytics));
    }

    private byte[] analytics(Context request) {
        Parameters parameters = Parameters.ofQuery(request.queryString());
        int size = parameters.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
        parameters.finish();
        QueryCounts counts = queries.orElseThrow(
                () -> RequestRefused.notFound("nothing is counted here: the setting analytics is false"));
        request.header("Cache-Control", "no-store");
        return JsonWriter.object(json -> {
            QueryCounts.Totals totals = counts.totals();
            json.time("since", totals.since().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
            json.number("searches", totals.searches());
            json.number("withoutResult", totals.withoutResult());
            write(json, "queries", "query", counts.top(size));
            write(json, "queriesWithoutResult", "query", counts.withoutResult(size));
            write(json, "clickedSessions", "id", clicks.sessions(size));
            write(json, "clickedQueries", "query", clicks.queries(size, QueryCounts.LEAST));
        });
    }

    private static void write(JsonWriter json, String name, String what, List<Count> counts) {
        json.objects(name, counts, count -> {
            json.text(what, count.what());
            json.number("count", count.times());
        });
    }
}
