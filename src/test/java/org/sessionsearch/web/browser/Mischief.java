package org.sessionsearch.web.browser;

import io.javalin.http.ServiceUnavailableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.Routes;

/** Makes the search slow or failing while a test wants it so. */
final class Mischief implements EndpointFamily {

    final AtomicInteger slowMs = new AtomicInteger();
    final AtomicInteger failing = new AtomicInteger();

    @Override
    public void mount(Routes routes) {
        routes.javalin().before("/api/search", request -> {
            int delay = slowMs.get();
            if (delay > 0) {
                Thread.sleep(delay);
            }
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ServiceUnavailableResponse("not now");
            }
        });
    }

    void none() {
        slowMs.set(0);
        failing.set(0);
    }
}
