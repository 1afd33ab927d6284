package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Filter;

/**
 * Who may know of which sessions. Each request is looked at once, as it arrives; from then on, whatever its thread asks
 * of {@linkplain #of the engine} is answered as if there were no other sessions, so that no endpoint has to think of it. A
 * thread that answers no request is told nothing. Thread-safe.
 */
public final class ReadAccess {

    /** Everybody may read everything. */
    public static final ReadAccess OPEN = new ReadAccess(true, List.of(), Optional.empty());

    private static final String INSTANT_KEY = "X-Algolia-API-Key";
    private static final String HOW = "send Authorization: Bearer KEY, with a search key of this server";

    private final boolean open;
    private final List<SearchKey> keys;
    private final Optional<AccessKey> admin;

    /** Requests are answered on one thread from their beginning to their end. */
    private final ThreadLocal<Sight> sight = ThreadLocal.withInitial(() -> Sight.Nothing.NO_REQUEST);

    /**
     * @param open whether those who bring no key may read everything
     * @param keys to read with
     * @param admin who brings this may read everything
     */
    public ReadAccess(boolean open, List<SearchKey> keys, Optional<AccessKey> admin) {
        this.open = open;
        this.keys = List.copyOf(keys);
        this.admin = admin;
    }

    /** What somebody may know. */
    private sealed interface Sight {
        record Within(Filter filter) implements Sight {}

        record Nothing(String why) implements Sight {
            static final Nothing NO_REQUEST = new Nothing("this is for requests");
        }
    }

    /** An engine that answers each request as its key allows. */
    SearchEngine of(SearchEngine engine) {
        return isUnconditional() ? engine : new ScopedEngine(engine, this::within);
    }

    /** Something that cannot be told in part, for those who may know everything. */
    <T> Supplier<T> whole(Supplier<T> answer) {
        return () -> {
            if (!isUnconditional() && !within().equals(Filter.ALL)) {
                throw new RequestRefused(403, "this tells of all sessions, and the key is for some of them", List.of());
            }
            return answer.get();
        };
    }

    private boolean isUnconditional() {
        return open && keys.isEmpty();
    }

    /** Says whose request this thread answers from now on. */
    void receive(Context request) {
        if (!isUnconditional()) {
            request.res().addHeader("Vary", "Authorization, " + INSTANT_KEY);
            sight.set(sightOf(request));
        }
    }

    private Sight sightOf(Context request) {
        Optional<String> token = BearerToken.of(request);
        if (token.isPresent()) {
            return sightOf(token.get()).orElse(new Sight.Nothing("this is no key of this server; " + HOW));
        }
        // Its clients cannot do without a key, so one that nobody gave out is as good as none.
        return instantKey(request).flatMap(this::sightOf).orElseGet(this::withoutKey);
    }

    private Sight withoutKey() {
        return open ? new Sight.Within(Filter.ALL) : new Sight.Nothing("reading needs a key here; " + HOW);
    }

    private static Optional<String> instantKey(Context request) {
        if (!request.path().startsWith("/1/")) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.header(INSTANT_KEY))
                .or(() -> QueryString.first(request, INSTANT_KEY.toLowerCase(Locale.ROOT)));
    }

    /** Compares with every key, whichever it is. */
    private Optional<Sight> sightOf(String token) {
        Optional<Sight> found = Optional.empty();
        for (SearchKey key : keys) {
            if (key.key().matches(token)) {
                found = Optional.of(new Sight.Within(key.within()));
            }
        }
        boolean isAdmin = admin.filter(key -> key.matches(token)).isPresent();
        return isAdmin ? Optional.of(new Sight.Within(Filter.ALL)) : found;
    }

    /**
     * Passes the sessions that the request of this thread may know of.
     *
     * @throws RequestRefused when it may know of none
     */
    private Filter within() {
        return switch (sight.get()) {
            case Sight.Within within -> within.filter();
            case Sight.Nothing nothing -> throw RequestRefused.unauthorized(nothing.why());
        };
    }
}
