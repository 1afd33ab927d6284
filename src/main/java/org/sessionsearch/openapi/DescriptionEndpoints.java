package org.sessionsearch.openapi;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;

/** {@code /openapi.json} and {@code /docs}, which works without a network. Thread-safe. */
public final class DescriptionEndpoints implements EndpointFamily {

    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Where each file of the page lies. */
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", WEBJAR + "swagger-ui.css",
            "swagger-ui-bundle.js", WEBJAR + "swagger-ui-bundle.js",
            "start.js", "/openapi/start.js");

    @Override
    public void mount(Routes routes) {
        routes.get("/openapi.json", request -> read("/openapi/openapi.json"));
        routes.get("/docs", "text/html; charset=utf-8", DescriptionEndpoints::page);
        FILES.forEach((name, place) -> routes.get("/docs/" + name, type(name), request -> file(request, place)));
    }

    private static byte[] page(Context request) {
        request.header("Content-Security-Policy", POLICY);
        return read("/openapi/docs.html");
    }

    private static byte[] file(Context request, String place) {
        request.header("Cache-Control", "public, max-age=86400");
        return read(place);
    }

    private static String type(String name) {
        return name.endsWith(".css") ? "text/css; charset=utf-8" : SCRIPT;
    }

    private static byte[] read(String place) {
        try (InputStream in = DescriptionEndpoints.class.getResourceAsStream(place)) {
            if (in == null) {
                throw RequestRefused.notFound("the program was built without " + place);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
