package org.sessionsearch.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads query strings. Forgiving where a URL is broken: a {@code %} that begins no escape stands for itself, and bytes
 * that are no UTF-8 become replacement characters. Javalin's own reader knows names without any value.
 */
public final class QueryString {

    private static final String READ = QueryString.class.getName();

    private QueryString() {}

    /**
     * The values of each name in the query of a request, in their order; each name has one at least. However many ask, it
     * is read once.
     */
    public static Map<String, List<String>> of(Context request) {
        Map<String, List<String>> known = request.attribute(READ);
        if (known != null) {
            return known;
        }
        Map<String, List<String>> read = Collections.unmodifiableMap(parse(request.queryString()));
        request.attribute(READ, read);
        return read;
    }

    /** The first value of a name. */
    public static Optional<String> first(Context request, String name) {
        return Optional.ofNullable(of(request).get(name)).map(List::getFirst);
    }

    /** The values of each name, in their order. {@code query} may be null. */
    static Map<String, List<String>> parse(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (query == null) {
            return values;
        }
        int start = 0;
        while (start < query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', start);
            boolean named = equals >= 0 && equals < end;
            if (end > start) {
                String name = decode(query, start, named ? equals : end);
                String value = named ? decode(query, equals + 1, end) : "";
                values.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return values;
    }

    private static String decode(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '+' || c > '~') {
                return decodeEscaped(text, start, end);
            }
        }
        return text.substring(start, end);
    }

    private static String decodeEscaped(String text, int start, int end) {
        byte[] source = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[source.length];
        int length = 0;
        for (int i = 0; i < source.length; i++) {
            int high = source[i] == '%' && i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(source[i + 2], 16) : -1;
            if (low >= 0) {
                decoded[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                decoded[length++] = source[i] == '+' ? (byte) ' ' : source[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
