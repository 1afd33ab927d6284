package org.sessionsearch.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server. Answers from {@link #start} until {@link #close}, which lets requests in flight finish.
 */
public final class SearchServer implements AutoCloseable {

    private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);
    /** Bytes per second; whoever sends or reads a body more slowly is cut off. */
    private static final int SLOWEST_CLIENT = 500;

    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Of each connection: all of them together must fit into memory. */
    private static final int LONGEST_AWAITED = 16 * 1024;

    private static final int LONGER_ONES = 64;
    private static final int BYTES_PER_CHUNK = 1024;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 4_000;
    private static final Duration IDLE_WHEN_CROWDED = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);

    private final HttpOptions options;
    private final Javalin javalin;

    /**
     * @param more endpoints of other rooms, beside the API's own
     */
    public SearchServer(Backend backend, HttpOptions options, List<EndpointFamily> more) {
        this.options = options;
        spareJettyTheQuestion();
        RouteMetrics metrics = new RouteMetrics(backend);
        List<EndpointFamily> families = new ArrayList<>(ownFamilies(backend, options));
        families.add(metrics);
        families.addAll(more);
        RateLimit limit = new RateLimit(options.clients(), System::nanoTime);
        CrossOrigin crossOrigin = new CrossOrigin(options.origins());
        Reception reception = new Reception(crossOrigin, limit, backend);
        RequestLog log = new RequestLog(backend.observation());
        this.javalin = Javalin.create(config -> {
            quiet(config);
            listen(config, options, log, crossOrigin);
            config.requestLogger.http((request, millis) -> {
                metrics.record(request, millis);
                log.record(request, millis);
            });
            config.routes.before(reception::receive);
            Routes routes = new Routes(config.routes);
            families.forEach(family -> family.mount(routes));
            new ErrorMapping(routes).register(config.routes);
        });
    }

    private static List<EndpointFamily> ownFamilies(Backend backend, HttpOptions options) {
        FilterForm filters = new FilterForm(options.zone());
        SearchForm form = new SearchForm(filters, options.maxDepth());
        return List.of(
                new RootEndpoint(options.version()),
                new HealthEndpoints(backend.readiness()),
                new SearchEndpoints(backend.engine(), form, new RequestBody(options.maxBodyBytes())),
                new FacetEndpoint(backend.engine(), filters),
                new SuggestEndpoint(backend.engine(), filters),
                new SessionEndpoints(backend.engine()),
                new SpeakerEndpoint(backend.engine()),
                new ScheduleEndpoint(backend.engine(), filters, Clock.systemUTC()),
                new QualityEndpoint(backend.problems()),
                new StatsEndpoint(backend.engine(), options.version()));
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    /** Jetty would start all of JMX to learn this number. */
    private static void spareJettyTheQuestion() {
        String number = "org.eclipse.jetty.util.referencesPerCacheLine";
        if (System.getProperty(number) == null) {
            System.setProperty(number, "16");
        }
    }

    private static void listen(JavalinConfig config, HttpOptions options, RequestLog log, CrossOrigin crossOrigin) {
        config.jetty.addConnector((server, http) -> connector(server, http, options));
        config.jetty.modifyServer(server -> {
            server.setHandler(againstSlowClients());
            server.setStopTimeout(options.stopTimeout().toMillis());
            server.setErrorHandler(new JettyErrors(log, crossOrigin));
        });
        TrustedProxies proxies = options.clients().proxies();
        config.contextResolver.ip = proxies::client;
        config.contextResolver.scheme = proxies::scheme;
        config.contextResolver.host = proxies::host;
        config.router.javaLangErrorHandler(ErrorMapping::broken);
        config.http.maxRequestSize = options.maxBodyBytes();
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
    }

    /** A body must move, and is awaited without a thread: only one that is long is read while it comes, and few of them. */
    private static Handler.Wrapper againstSlowClients() {
        EagerContentHandler awaiting = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(LONGEST_AWAITED, BYTES_PER_CHUNK, false));
        awaiting.setHandler(new LongBodies(LONGER_ONES));
        return new SlowClients(SLOWEST_CLIENT, GRACE, awaiting);
    }

    private static Connector connector(Server server, HttpConfiguration http, HttpOptions options) {
        LingeringConnector connector = new LingeringConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        // A stopping server waits this long for connections that nobody uses, and only then for requests.
        connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
        connector.setIdleTimeout(IDLE.toMillis());
        NetworkConnectionLimit limit = new NetworkConnectionLimit(CONNECTIONS, connector);
        limit.setEndPointIdleTimeout(IDLE_WHEN_CROWDED.toMillis());
        connector.addBean(limit);
        return connector;
    }

    /**
     * Starts to listen.
     *
     * @throws BindException when the port cannot be had
     */
    public void start() throws BindException {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new BindException(
                    "port " + options.port() + " of " + options.host() + " cannot be listened on: " + e.getMessage());
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("requests that took longer than {} were cut off", options.stopTimeout(), e);
        }
    }
}
