package org.sessionsearch.http;

/** Endpoints that belong together. A room beside this one brings its own families to {@link SearchServer}. */
public interface EndpointFamily {

    /** Puts the endpoints into the route table. */
    void mount(Routes routes);
}
