package org.sessionsearch.hostile;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Whatever the query string of whichever endpoint, it is answered. */
class QueryStringFuzzTest {

    private static final List<String> PATHS = List.of(
            "/api/search",
            "/api/suggest",
            "/api/facets/speaker",
            "/api/schedule",
            "/api/calendar.ics",
            "/api/feed.json",
            "/api/sessions/KES26-101/similar",
            "/api/quality",
            "/",
            "/schedule",
            "/1/indexes/sessions",
            "/opensearch.xml");

    private static FuzzedServer server;

    @BeforeAll
    static void start() {
        server = new FuzzedServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** The first byte chooses the endpoint, the others are the query string. */
    @DictionaryFile(resourcePath = "parameters.dict")
    @FuzzTest
    void isAnswered(byte[] input) throws IOException {
        if (input.length > 0) {
            server.ask(
                    PATHS.get(Byte.toUnsignedInt(input[0]) % PATHS.size()), Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
