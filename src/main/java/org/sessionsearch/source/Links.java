package org.sessionsearch.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the addresses of slides, videos, pages and images. */
final class Links {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/].*|/[^/].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");
    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    private Links() {}

    /** The links of a session by kind; where a dialect has several of a kind, the first that can be used. */
    static Map<String, String> read(SessionFields fields) {
        Map<String, String> links = new LinkedHashMap<>();
        put(links, "slides", fields, Field.SLIDES);
        put(links, "video", fields, Field.VIDEO);
        if (fields.value(Field.LINKS).orElse(null) instanceof Value.Fields others) {
            others.values().forEach((kind, link) -> putOther(links, kind, link));
        }
        return links;
    }

    private static void put(Map<String, String> links, String kind, SessionFields fields, Field field) {
        String link = first(fields, field);
        if (!link.isEmpty()) {
            links.put(kind, link);
        }
    }

    private static void putOther(Map<String, String> links, String kind, Value value) {
        String link = value instanceof Value.Text text ? clean(text.text()) : "";
        if (!link.isEmpty() && KIND.matcher(kind).matches() && links.size() < MOST) {
            links.putIfAbsent(kind, link);
        }
    }

    /** The first usable address of a field, else empty. */
    static String first(SessionFields fields, Field field) {
        for (Value.Text text : fields.texts(field)) {
            String link = clean(text.text());
            if (!link.isEmpty()) {
                return link;
            }
        }
        return "";
    }

    /** The image of a session, which may be a text or a map with its path. */
    static String image(SessionFields fields) {
        for (Value value : fields.all(Field.IMAGE)) {
            String image = switch (value) {
                case Value.Text text -> clean(text.text());
                case Value.Fields map -> first(new SessionFields(map), Field.IMAGE_PATH);
                case Value.Items items -> "";
            };
            if (!image.isEmpty()) {
                return image;
            }
        }
        return "";
    }

    /** A web address or a path of the site, blanks of folded lines escaped; empty for anything else, and for meetings. */
    static String clean(String raw) {
        if (raw.isBlank()) {
            return "";
        }
        String link = Lines.single(FileText.plain(raw)).replace(" ", "%20");
        if (link.startsWith("//")) {
            link = "https:" + link;
        }
        boolean usable =
                link.length() <= LONGEST && ADDRESS.matcher(link).matches() && !PrivateData.isPrivateLink(link);
        return usable ? link : "";
    }
}
