package org.sessionsearch.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.admin.AdminEndpoints;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.analytics.QueryCounts;
import org.sessionsearch.config.Secret;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.Settings.AccessSettings;
import org.sessionsearch.config.Settings.SearchKeySettings;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.engine.SearchWatch;
import org.sessionsearch.feed.FeedEndpoints;
import org.sessionsearch.http.AccessKey;
import org.sessionsearch.http.AdminGuard;
import org.sessionsearch.http.Admission;
import org.sessionsearch.http.AnalyticsEndpoint;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.ClientOptions;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.FolderFigures;
import org.sessionsearch.http.HttpOptions;
import org.sessionsearch.http.Observation;
import org.sessionsearch.http.ReadAccess;
import org.sessionsearch.http.RequestLogOptions;
import org.sessionsearch.http.SearchKey;
import org.sessionsearch.http.TrustedProxies;
import org.sessionsearch.ingest.FolderIngest;
import org.sessionsearch.ingest.IngestStatus;
import org.sessionsearch.ingest.IngestTiming;
import org.sessionsearch.instant.InstantEndpoints;
import org.sessionsearch.instant.Themes;
import org.sessionsearch.lucene.search.RankingWeights;
import org.sessionsearch.lucene.search.SearchOptions;
import org.sessionsearch.mcp.McpEndpoint;
import org.sessionsearch.openapi.DescriptionEndpoints;
import org.sessionsearch.query.FilterParser;
import org.sessionsearch.source.FolderCounts;
import org.sessionsearch.source.FolderMemory;
import org.sessionsearch.source.SourceOptions;
import org.sessionsearch.web.WebEndpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each room the settings that it needs, as plain values. */
final class Wiring {

    private static final int WAITING = 128;
    private static final String MEMORY = "session-files";
    private static final int PATIENCE_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private Wiring() {}

    /**
     * Makes sure that there is a session folder; nothing must be built for one that is misspelt.
     *
     * @throws UncheckedIOException when it does not exist
     */
    static void requireFolder(Settings settings) {
        if (!Files.isDirectory(settings.sessions())) {
            throw new UncheckedIOException(new NoSuchFileException("the session folder " + settings.sessions()));
        }
    }

    static SourceOptions source(Settings settings) {
        Settings.SourceSettings source = settings.source();
        return new SourceOptions(source.timeZone(), source.eventTimeZones(), source.themes());
    }

    /**
     * How the engine searches.
     *
     * @throws IllegalArgumentException when a weight is set for a field that does not exist
     */
    static SearchOptions search(Settings settings, SearchWatch watch) {
        Settings.SearchSettings search = settings.search();
        return new SearchOptions(
                RankingWeights.DEFAULT.withFields(search.weights()),
                search.synonyms(),
                watch,
                search.timeLimit(),
                search.newestFirst());
    }

    static FolderIngest ingest(Settings settings, SearchEngine engine) {
        FolderMemory memory = ProgramVersion.build()
                .map(build -> FolderMemory.in(settings.index().resolve(MEMORY), build))
                .orElse(FolderMemory.NONE);
        return new FolderIngest(settings.sessions(), source(settings), engine, IngestTiming.DEFAULT, memory);
    }

    /** What metrics tell of the folder. */
    static FolderFigures figures(IngestStatus status) {
        FolderCounts counts = status.counts();
        return new FolderFigures(
                counts.sessions(),
                counts.rejected(),
                counts.skipped(),
                counts.merged(),
                status.state() == IngestStatus.State.IN_STEP);
    }

    /** What counts queries; nothing does while analytics are off. */
    static Optional<QueryCounts> queryCounts(Settings settings) {
        return settings.analytics() ? Optional.of(new QueryCounts(Instant.now(), System::nanoTime)) : Optional.empty();
    }

    /** What the server answers beside the API itself. */
    static List<EndpointFamily> families(
            Settings settings, Backend backend, FolderIngest ingest, Optional<QueryCounts> queries) {
        AdminGuard guard = guard(settings);
        ClickCounts clicks = settings.analytics() ? new ClickCounts() : ClickCounts.none();
        ZoneId zone = settings.source().timeZone();
        DirectSearch search =
                new DirectSearch(backend.engine(), zone, settings.http().maxDepth());
        return List.of(
                new AdminEndpoints(
                        ingest,
                        guard,
                        settings.http().maxBodyBytes(),
                        settings.http().maxImportBytes()),
                new DescriptionEndpoints(),
                new FeedEndpoints(search),
                new WebEndpoints(backend, search, settings.title(), Clock.system(zone)),
                new InstantEndpoints(
                        backend.engine(), new Themes(settings.source().themes()), clicks),
                new AnalyticsEndpoint(guard, queries, clicks),
                new McpEndpoint(
                        backend.engine(),
                        zone,
                        Clock.system(zone),
                        settings.http().corsOrigins(),
                        ProgramVersion.version()));
    }

    /**
     * Who may write and administrate.
     *
     * @throws IllegalArgumentException when the admin key cannot travel in a header
     */
    static AdminGuard guard(Settings settings) {
        return new AdminGuard(settings.access().adminKey().map(secret -> key("the admin key", secret)));
    }

    private static AccessKey key(String name, Secret secret) {
        AccessKey key = new AccessKey(secret.text());
        if (key.isShort()) {
            LOG.warn("{} is so short that it can be guessed; openssl rand -hex 32 makes a better one", name);
        }
        return key;
    }

    /**
     * Who may read what.
     *
     * @throws IllegalArgumentException when nobody may read, or a search key or its filter is wrong
     */
    static ReadAccess access(Settings settings) {
        AccessSettings access = settings.access();
        if (!access.openReads()
                && access.searchKeys().isEmpty()
                && access.adminKey().isEmpty()) {
            throw new IllegalArgumentException("open-reads is false, and there is no key to read with;"
                    + " search-keys-file names a file of them");
        }
        FilterParser filters = new FilterParser(settings.source().timeZone());
        List<SearchKey> keys =
                access.searchKeys().stream().map(key -> searchKey(key, filters)).toList();
        Optional<AccessKey> admin = access.adminKey().map(Secret::text).map(AccessKey::new);
        return new ReadAccess(access.openReads(), keys, admin);
    }

    private static SearchKey searchKey(SearchKeySettings key, FilterParser filters) {
        String what = "the search key '" + key.name() + "'";
        return switch (filters.parse(key.filter())) {
            case FilterParser.Parsed parsed -> new SearchKey(key.name(), key(what, key.key()), parsed.filter());
            case FilterParser.Rejected rejected ->
                throw new IllegalArgumentException(key.place() + ": the filter of " + what
                        + " cannot be read at character " + (rejected.position() + 1) + ": " + rejected.message());
        };
    }

    /** As many searches at once as keep the processors busy, and a queue that is over within a moment. */
    static Admission admission() {
        return new Admission(Runtime.getRuntime().availableProcessors(), WAITING, PATIENCE_MILLIS);
    }

    /** What sees the requests of this run, and tells the log. */
    static Observation observation(Settings settings) {
        Settings.LogSettings log = settings.log();
        RequestLogOptions.Clients clients = switch (log.clients()) {
            case FULL -> RequestLogOptions.Clients.FULL;
            case NETWORK -> RequestLogOptions.Clients.NETWORK;
            case NONE -> RequestLogOptions.Clients.NONE;
        };
        return new Observation(new RequestLogOptions(log.requests(), log.queries(), clients, log.slow()));
    }

    static HttpOptions http(Settings settings) {
        Settings.HttpSettings http = settings.http();
        return new HttpOptions(
                settings.host(),
                settings.port(),
                http.corsOrigins(),
                new ClientOptions(new TrustedProxies(http.trustedProxies()), http.requestsPerSecond(), http.burst()),
                settings.source().timeZone(),
                http.maxBodyBytes(),
                http.maxDepth(),
                http.stopTimeout(),
                ProgramVersion.version());
    }
}
