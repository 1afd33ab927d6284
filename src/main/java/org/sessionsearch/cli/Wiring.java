package org.sessionsearch.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.sessionsearch.analytics.ClickCounts;
import org.sessionsearch.config.Settings;
import org.sessionsearch.feed.FeedEndpoints;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.HttpOptions;
import org.sessionsearch.instant.InstantEndpoints;
import org.sessionsearch.instant.Themes;
import org.sessionsearch.source.SessionFolder;
import org.sessionsearch.source.SourceOptions;
import org.sessionsearch.web.WebEndpoints;

/** Hands each room the settings that it needs, as plain values. */
final class Wiring {

    private Wiring() {}

    /**
     * The session folder.
     *
     * @throws UncheckedIOException when it does not exist
     */
    static SessionFolder folder(Settings settings) {
        if (!Files.isDirectory(settings.sessions())) {
            throw new UncheckedIOException(new NoSuchFileException("the session folder " + settings.sessions()));
        }
        Settings.SourceSettings source = settings.source();
        return new SessionFolder(
                settings.sessions(), new SourceOptions(source.timeZone(), source.eventTimeZones(), source.themes()));
    }

    /** What the server answers beside the API itself. */
    static List<EndpointFamily> families(Settings settings, Backend backend) {
        ZoneId zone = settings.source().timeZone();
        DirectSearch search =
                new DirectSearch(backend.engine(), zone, settings.http().maxDepth());
        return List.of(
                new FeedEndpoints(search),
                new WebEndpoints(backend, search, Clock.system(zone)),
                new InstantEndpoints(
                        backend.engine(), new Themes(settings.source().themes()), new ClickCounts()));
    }

    static HttpOptions http(Settings settings) {
        Settings.HttpSettings http = settings.http();
        return new HttpOptions(
                settings.host(),
                settings.port(),
                http.corsOrigins(),
                settings.source().timeZone(),
                http.maxBodyBytes(),
                http.maxDepth(),
                http.stopTimeout(),
                VersionCommand.version());
    }
}
