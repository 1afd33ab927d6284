package org.sessionsearch.http;

import java.util.List;
import java.util.Locale;

/** What a client accepts and sends, by its headers. */
final class Negotiation {

    private Negotiation() {}

    /**
     * Checks that the client takes {@code type}.
     *
     * @param accept the header; null when there is none
     * @throws RequestRefused with 406 when it does not
     */
    static void requireAccepted(String accept, String type) {
        if (accept != null && !accepts(accept, type)) {
            throw new RequestRefused(
                    406, "this is answered as " + type + " only, which Accept: " + accept + " leaves out", List.of());
        }
    }

    private static boolean accepts(String accept, String type) {
        String group = type.substring(0, type.indexOf('/') + 1) + "*";
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            String media = parts.length == 0 ? "" : parts[0].strip();
            boolean matches = media.isEmpty()
                    || media.equals("*/*")
                    || media.equals("*")
                    || media.equals(group)
                    || media.equals(type);
            if (matches && !isRefused(parts)) {
                return true;
            }
        }
        return accept.isBlank();
    }

    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=") && parameter.substring(2).matches("0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks that a body is JSON in UTF-8, not compressed.
     *
     * @throws RequestRefused with 415 when it is anything else
     */
    static void requireJsonBody(String contentType, String contentEncoding) {
        String media = media(contentType);
        boolean json = media.equals("application/json") || media.startsWith("application/") && media.endsWith("+json");
        if (!json) {
            String got = contentType == null ? "no Content-Type" : "Content-Type: " + contentType;
            throw new RequestRefused(415, "the body must be sent as application/json, got " + got, List.of());
        }
        requireUtf8(contentType, contentEncoding);
    }

    /** Whether a body is sent as {@code type}. */
    static boolean isSentAs(String contentType, String type) {
        return media(contentType).equals(type);
    }

    private static String media(String contentType) {
        return contentType == null
                ? ""
                : contentType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    }

    /**
     * Checks that a body is in UTF-8, not compressed.
     *
     * @throws RequestRefused with 415 when it is anything else
     */
    static void requireUtf8(String contentType, String contentEncoding) {
        String[] parts = contentType == null
                ? new String[0]
                : contentType.toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw new RequestRefused(415, "the body must be in UTF-8, got " + parameter, List.of());
            }
        }
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw new RequestRefused(
                    415, "the body must be sent uncompressed, got Content-Encoding: " + contentEncoding, List.of());
        }
    }
}
