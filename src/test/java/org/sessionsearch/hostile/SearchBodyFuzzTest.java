package org.sessionsearch.hostile;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Whatever body a search has, in each protocol that takes one, it is answered. */
class SearchBodyFuzzTest {

    private static final List<String> PATHS = List.of(
            "/api/search",
            "/api/multi-search",
            "/1/indexes/*/queries",
            "/1/indexes/sessions/query",
            "/1/indexes/sessions/facets/track/query",
            "/1/indexes/*/objects",
            "/1/events",
            "/mcp");

    private static FuzzedServer server;

    @BeforeAll
    static void start() {
        server = new FuzzedServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** The first byte chooses the endpoint, the others are the body. */
    @DictionaryFile(resourcePath = "bodies.dict")
    @FuzzTest
    void isAnswered(byte[] input) throws IOException {
        if (input.length > 0) {
            String path = PATHS.get(Byte.toUnsignedInt(input[0]) % PATHS.size());
            server.post(path, Arrays.copyOfRange(input, 1, input.length), "application/json");
        }
    }
}
