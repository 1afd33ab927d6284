package org.sessionsearch.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sessionsearch.http.DirectSearch;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.QueryString;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.Suggestion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code /opensearch.xml} and {@code /opensearch-suggestions}: let a browser search here from its address bar. */
final class OpenSearch implements EndpointFamily {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String SUGGESTIONS = "10";
    private static final int SHORT_NAME = 16;

    private static final String DESCRIPTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>NAME</ShortName>
              <Description>Search conference sessions by topic, speaker, track, room or code.</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image width="16" height="16" type="image/svg+xml">ORIGIN/icon.svg</Image>
              <Url type="text/html" template="ORIGIN/?q={searchTerms}"/>
              <Url type="application/x-suggestions+json" template="ORIGIN/opensearch-suggestions?q={searchTerms}"/>
              <Url type="application/opensearchdescription+xml" rel="self" template="ORIGIN/opensearch.xml"/>
            </OpenSearchDescription>
            """;

    private final DirectSearch search;
    private final SiteLook site;

    OpenSearch(DirectSearch search, SiteLook site) {
        this.search = search;
        this.site = site;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/opensearch.xml", "application/opensearchdescription+xml", this::description);
        routes.get("/opensearch-suggestions", "application/x-suggestions+json", this::suggestions);
        routes.file("/icon.svg", "image/svg+xml", request -> site.assets().file("icon.svg"));
    }

    private byte[] description(Context request) {
        return DESCRIPTION
                .replace("ORIGIN", PublicAddress.of(request).origin())
                .replace("NAME", escaped(shortName(site.title())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The format allows 16 characters: as many whole words as fit, or else the beginning. */
    private static String shortName(String title) {
        if (title.length() <= SHORT_NAME) {
            return title;
        }
        int blank = title.lastIndexOf(' ', SHORT_NAME);
        return title.substring(0, blank > 0 ? blank : SHORT_NAME);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private byte[] suggestions(Context request) {
        String words = QueryString.first(request, "q").orElse("");
        List<Suggestion> suggestions = words.isBlank()
                ? List.of()
                : search.ask(Map.of(
                                "q", List.of(words),
                                "suggest", List.of(SUGGESTIONS),
                                "size", List.of("0"),
                                "facets", List.of("none")))
                        .result()
                        .suggestions();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            json.writeString(words);
            json.writeStartArray();
            suggestions.forEach(suggestion -> json.writeString(suggestion.text()));
            json.writeEndArray();
            json.writeEndArray();
        }
        return out.toByteArray();
    }
}
