package org.sessionsearch.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.EntityTag;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.sessionsearch.http.StaticFile;

/**
 * Scripts and styles. {@code /session-search.js} is the whole element; what it and the pages load stands under
 * {@code /assets/VERSION/}, where VERSION changes with any of it, so that a browser keeps it for good. Comment lines are
 * not sent. Thread-safe.
 */
final class Assets implements EndpointFamily {

    /** The element's modules, each after those that it needs while it loads. */
    private static final List<String> MODULES = List.of(
            "state",
            "address",
            "client",
            "favourites",
            "format",
            "words",
            "search",
            "openfacets",
            "suggestions",
            "hits",
            "facets",
            "panels",
            "combobox",
            "layout",
            "element");

    static final List<String> LANGUAGES = List.of("de", "es", "fr", "ja", "pt");

    private static final String LIT = "/META-INF/resources/webjars/lit-html/3.3.2/lit-html.js";
    private static final Pattern COMMENT_OR_INDENT = Pattern.compile("(?m)^\\s*((//|/\\*|\\*[ /]).*)?");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Set<String> NAMES = names();

    /** Null until it is first asked for; two who make it at once make the same. */
    private volatile Made made;

    /**
     * Everything that can be asked for.
     *
     * @param version of all of it
     */
    private record Made(Map<String, StaticFile> files, String version, StaticFile element) {}

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("look.css", "page.css", "page.js", "icon.svg"));
        LANGUAGES.forEach(lang -> names.add("lang/" + lang + ".js"));
        return names;
    }

    /** Made when it is needed and not when the server starts, because to compress it takes longer than a first answer. */
    private Made made() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static Made make() {
        Map<String, StaticFile> files = new TreeMap<>();
        LANGUAGES.forEach(lang -> files.put("lang/" + lang + ".js", small("/web/element/lang/" + lang + ".js")));
        files.put("look.css", small("/web/element/look.css"));
        files.put("page.css", small("/web/page/page.css"));
        files.put("page.js", small("/web/page/page.js"));
        files.put("icon.svg", new StaticFile(read("/web/page/icon.svg")));
        String script = bundle();
        String version = version(files, script);
        StaticFile element = new StaticFile(bytes("const VERSION = '" + version + "';\n" + script));
        return new Made(files, version, element);
    }

    private static String bundle() {
        Bundle bundle = new Bundle().library(text(LIT)).from("html", "nothing", "render");
        MODULES.forEach(name -> bundle.module(name, text("/web/element/" + name + ".js")));
        return bundle.script();
    }

    /** The path of a file, {@code /assets/1a2b3c4d/look.css}. */
    String path(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no asset " + name + ", only " + NAMES);
        }
        return "/assets/" + made().version() + "/" + name;
    }

    /** The whole element. */
    StaticFile element() {
        return made().element();
    }

    StaticFile file(String name) {
        return made().files().get(name);
    }

    @Override
    public void mount(Routes routes) {
        routes.file("/session-search.js", TYPES.get("js"), this::element);
        for (String name : NAMES) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            routes.file("/assets/{version}/" + name, type, request -> asset(request, name));
        }
    }

    private StaticFile element(Context request) {
        forEveryone(request);
        EntityTag tag = EntityTag.of(made().version(), "element");
        if (tag.isKnownTo(request)) {
            return null;
        }
        tag.send(request);
        request.header("Cache-Control", "public, max-age=300, stale-while-revalidate=86400");
        return element();
    }

    private StaticFile asset(Context request, String name) {
        if (!request.pathParam("version").equals(made().version())) {
            throw RequestRefused.notFound("this version of " + name + " is gone; load " + path(name));
        }
        forEveryone(request);
        request.header("Cache-Control", FOR_GOOD);
        return file(name);
    }

    /** Module scripts and fetched styles of another origin are refused by browsers without these. */
    private static void forEveryone(Context request) {
        request.header("Access-Control-Allow-Origin", "*");
        request.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** A script or style without what only its authors read. */
    static String withoutComments(String text) {
        return COMMENT_OR_INDENT
                        .matcher(text)
                        .replaceAll("")
                        .replaceAll("\n{2,}", "\n")
                        .strip() + "\n";
    }

    private static StaticFile small(String resource) {
        return new StaticFile(bytes(withoutComments(text(resource))));
    }

    private static String text(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Map<String, StaticFile> files, String script) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            });
            digest.update(bytes(script));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
