package org.sessionsearch.admin;

import java.time.Clock;
import java.util.List;
import org.sessionsearch.http.AdminGuard;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.RequestBody;
import org.sessionsearch.http.Routes;
import org.sessionsearch.ingest.FolderIngest;

/** Everything that changes something, for those who have the admin key. Thread-safe. */
public final class AdminEndpoints implements EndpointFamily {

    private final List<EndpointFamily> families;

    /**
     * @param maxBodyBytes longest body with one session, and longest line with one
     * @param maxImportBytes longest body with many sessions
     */
    public AdminEndpoints(FolderIngest ingest, AdminGuard guard, int maxBodyBytes, int maxImportBytes) {
        families = List.of(
                new WriteEndpoints(ingest.store(), guard, new RequestBody(maxBodyBytes)),
                new BulkEndpoint(ingest.store(), guard, maxBodyBytes, maxImportBytes),
                new ReindexEndpoints(new Reindexing(ingest, Clock.systemUTC()), guard));
    }

    @Override
    public void mount(Routes routes) {
        families.forEach(family -> family.mount(routes));
    }
}
