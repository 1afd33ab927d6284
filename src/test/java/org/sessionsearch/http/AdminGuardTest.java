package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.http.RunningServer.Reply;

class AdminGuardTest {

    private static final String KEY = "correct-horse-battery-staple";

    /** A path of the tests, which the description of the API need not know. */
    private static final String PATH = "/api/guarded";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer correct-horse-battery-staple  | 200",
                "bearer correct-horse-battery-staple  | 200",
                "BEARER  correct-horse-battery-staple | 200",
                "Bearer correct-horse-battery-stapl   | 401",
                "Bearer correct-horse-battery-staplee | 401",
                "Bearer CORRECT-HORSE-BATTERY-STAPLE  | 401",
                "Bearer                               | 401",
                "Basic correct-horse-battery-staple   | 401",
                "correct-horse-battery-staple         | 401",
            })
    void onlyTheKeyOpens(String header, int status) throws Exception {
        try (RunningServer server = guarded(Optional.of(new AccessKey(KEY)))) {
            assertEquals(status, server.get(PATH, "Authorization", header).status());
        }
    }

    @Test
    void whoBringsNoKeyIsToldHowToAndNothingElse() throws Exception {
        try (RunningServer server = guarded(Optional.of(new AccessKey(KEY)))) {
            Reply reply = server.get(PATH);
            assertEquals(401, reply.status());
            assertEquals("Bearer realm=\"Session Search\"", reply.header("WWW-Authenticate"));
            assertEquals("application/problem+json", reply.header("Content-Type"));
            assertTrue(reply.json().path("detail").asString().contains("Authorization: Bearer"));
            assertFalse(reply.response().body().contains(KEY));
        }
    }

    @Test
    void withoutAKeySetNobodyPassesAndTheAnswerSaysHowToSetOne() throws Exception {
        try (RunningServer server = guarded(Optional.empty())) {
            Reply reply = server.get(PATH, "Authorization", "Bearer " + KEY);
            assertEquals(403, reply.status());
            assertTrue(reply.json().path("detail").asString().contains("SESSION_SEARCH_ADMIN_KEY"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sixteen letters and blanks", "sixteen-letters-ü"})
    void aKeyThatCannotTravelIsRefused(String key) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new AccessKey(key));
        assertTrue(e.getMessage().contains("openssl rand -hex 32"), e.getMessage());
        assertTrue(key.isEmpty() || !e.getMessage().contains(key), e.getMessage());
    }

    @Test
    void aKeyThatCanBeGuessedIsKnownAsOne() {
        assertTrue(new AccessKey("fifteen-letters").isShort());
        assertFalse(new AccessKey("sixteen--letters").isShort());
    }

    private static RunningServer guarded(Optional<AccessKey> key) throws IOException {
        AdminGuard guard = new AdminGuard(key);
        EndpointFamily guarded = routes -> routes.get(PATH, guard.guarding(request -> new byte[0]));
        return RunningServer.with(RunningServer.OPTIONS, List.of(), () -> Readiness.READY, List.of(guarded), Talks.ALL);
    }
}
