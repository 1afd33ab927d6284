package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.config.RoutesConfig;
import io.javalin.router.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsLoader;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.Backend;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.Readiness;
import org.sessionsearch.http.SearchServer;
import org.sessionsearch.ingest.FolderIngest;
import org.sessionsearch.lucene.LuceneEngine;
import org.sessionsearch.openapi.ApiDescription;
import org.sessionsearch.query.NearestName;

/** Every route of the server is described, also one that no test asks. */
class DescribedRoutesTest {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** These only say in the words of their protocol that there is nothing. */
    private static final Set<String> REFUSING = Set.of("GET /1", "GET /mcp", "DELETE /mcp");

    @Test
    void everyRouteIsDescribed(@TempDir Path index) throws Exception {
        Map<String, String> options = Map.of("sessions", "sessions", "index", index.toString());
        Settings settings = new SettingsLoader(Map.of(), NearestName::hint).load(options);
        ApiDescription description = new ApiDescription();
        List<Endpoint> routes = routes(settings);
        assertTrue(routes.size() > 40, "the routes must be found, got " + routes.size());
        List<String> undescribed = routes.stream()
                .filter(route -> !description.knows(route.method.name(), route.path))
                .map(route -> route.method.name() + " " + route.path)
                .filter(route -> !REFUSING.contains(route))
                .toList();
        assertEquals(List.of(), undescribed, "these are answered, but not described");
    }

    /** The routes that are wired for {@code serve}, without those that only answer what no other does. */
    private static List<Endpoint> routes(Settings settings) throws Exception {
        List<RoutesConfig> tables = new ArrayList<>();
        try (SearchEngine engine = LuceneEngine.inMemory();
                FolderIngest ingest = Wiring.ingest(settings, engine)) {
            Backend backend = new Backend(engine, List::of, () -> Readiness.READY);
            List<EndpointFamily> families =
                    new ArrayList<>(Wiring.families(settings, backend, ingest, Optional.empty()));
            families.add(routes -> tables.add(routes.javalin()));
            new SearchServer(backend, Wiring.http(settings), families).close();
            // Javalin gives no other access to its table.
            return tables.getFirst().getCfg$javalin().internalRouter.allHttpHandlers().stream()
                    .map(handler -> handler.endpoint)
                    .filter(route -> METHODS.contains(route.method.name()) && !route.path.contains("*"))
                    .toList();
        }
    }
}
