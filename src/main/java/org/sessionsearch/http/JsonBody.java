package org.sessionsearch.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON bodies into {@link Parameters}. A number or a truth value is read like the same text in a URL, an array like
 * a repeated parameter, null like an absent one.
 */
final class JsonBody {

    private static final String FILTERS = "filters";
    private static final int MAX_DEPTH = 8;
    private static final int MAX_VALUES = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private int count;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the parameters of one search.
     *
     * @throws RequestRefused when the body is not a JSON object, or too deep
     */
    static Parameters search(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonBody reader = new JsonBody(parser);
            parser.nextToken();
            Parameters parameters = reader.object("");
            reader.end();
            return parameters;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads {@code {"searches": [...]}}.
     *
     * @param most number of searches that is accepted
     * @throws RequestRefused when the body is anything else
     */
    static List<Parameters> searches(byte[] body, int most) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonBody reader = new JsonBody(parser);
            reader.expect(parser.nextToken(), JsonToken.START_OBJECT, "an object with \"searches\"");
            List<Parameters> searches = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (!parser.currentName().equals("searches")) {
                    throw refused(
                            parser.currentName(), "unknown field '" + parser.currentName() + "'; wanted 'searches'");
                }
                reader.expect(parser.nextToken(), JsonToken.START_ARRAY, "an array of searches");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (searches.size() == most) {
                        throw refused("searches", "searches must be at most " + most);
                    }
                    searches.add(reader.object("searches[" + searches.size() + "]"));
                }
            }
            reader.end();
            return searches;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private Parameters object(String place) {
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
        Map<String, List<String>> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.equals(FILTERS)) {
                filters(values);
            } else {
                put(values, name);
            }
        }
        return new Parameters(values, FILTERS + ".", place);
    }

    private void filters(Map<String, List<String>> values) {
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(parser.currentToken(), JsonToken.START_OBJECT, "an object of facets in \"filters\"");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            put(values, FILTERS + "." + parser.currentName());
        }
    }

    private void put(Map<String, List<String>> values, String name) {
        List<String> given = new ArrayList<>(1);
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            add(given, name);
        } else {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(given, name);
            }
        }
        values.put(name, given);
    }

    private void add(List<String> given, String name) {
        if (++count > MAX_VALUES) {
            throw refused(name, "the body must hold at most " + MAX_VALUES + " values");
        }
        switch (parser.currentToken()) {
            case VALUE_NULL -> {}
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                given.add(parser.getString());
            default -> throw refused(name, name + " must be a plain value or an array of them");
        }
    }

    private void expect(JsonToken got, JsonToken wanted, String what) {
        if (got != wanted) {
            throw refused("body", "the body must be JSON with " + what + ", " + where(parser));
        }
    }

    private void end() {
        if (parser.nextToken() != null) {
            throw refused("body", "the body must be one JSON object and nothing after it, " + where(parser));
        }
    }

    private static RequestRefused malformed(JacksonException e) {
        return refused("body", "the body must be JSON: " + JsonFault.of(e));
    }

    private static RequestRefused refused(String parameter, String message) {
        return RequestRefused.badParameters(List.of(new BadParameter(parameter, message)));
    }

    private static String where(JsonParser parser) {
        return "got something else at line " + parser.currentTokenLocation().getLineNr() + ", column "
                + parser.currentTokenLocation().getColumnNr();
    }
}
