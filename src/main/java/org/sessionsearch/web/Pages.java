package org.sessionsearch.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.sessionsearch.engine.EngineBusyException;
import org.sessionsearch.engine.EngineUnavailableException;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.Readiness;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;

/**
 * Puts pages into the route table: each is a view rendered by the template of its name, under headers that let a
 * browser load nothing but what this server sends. Thread-safe.
 */
final class Pages {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SOON = "3";

    private final SiteLook site;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.sessionsearch.web");

    private final Supplier<Readiness> readiness;

    Pages(SiteLook site, Supplier<Readiness> readiness) {
        this.site = site;
        this.readiness = readiness;
    }

    /** What a page shows. */
    interface View {
        Frame frame();
    }

    /** Answers a request with a view. */
    @FunctionalInterface
    interface Page {
        /**
         * The view.
         *
         * @throws RequestRefused when there is no such page
         */
        View view(Context request);
    }

    /** A page that says why there is none. */
    record ErrorView(Frame frame, String headline, String detail) implements View {}

    void get(Routes routes, String path, String template, Page page) {
        routes.get(path, "text/html; charset=utf-8", request -> answer(request, template, page));
    }

    private byte[] answer(Context request, String template, Page page) {
        request.header("Content-Security-Policy", POLICY);
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cache-Control", "no-cache");
        try {
            Readiness now = readiness.get();
            return now.ready()
                    ? render(request, template, page.view(request))
                    : notReady(request, "The sessions are being read: " + now.progress() + ".");
        } catch (RequestRefused refused) {
            request.status(refused.status());
            refused.headers().forEach(request::header);
            String headline = refused.status() == 404 ? "There is no such page" : "This cannot be answered";
            return render(request, "error.jte", error(request, headline, refused.getMessage()));
        } catch (EngineUnavailableException unavailable) {
            return notReady(request, "No index can answer at the moment.");
        } catch (EngineBusyException busy) {
            return notReady(request, "Too many ask at the moment.");
        }
    }

    /** A page that loads itself again. */
    private byte[] notReady(Context request, String detail) {
        request.status(503).header("Retry-After", SOON).header("Refresh", SOON);
        return render(request, "error.jte", error(request, "Not ready yet", detail));
    }

    private byte[] render(Context request, String template, View view) {
        request.header("X-Robots-Tag", view.frame().indexed() ? "all" : "noindex");
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template, view, out);
        return out.toByteArray();
    }

    private ErrorView error(Context request, String headline, String detail) {
        String address = PublicAddress.of(request).of(request.path());
        return new ErrorView(new Frame(site, headline, "", address, false, ""), headline, detail);
    }
}
