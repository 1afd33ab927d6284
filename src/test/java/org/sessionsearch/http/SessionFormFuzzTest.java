package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.sessionsearch.session.Session;

/** Whatever is sent as a session is one or is refused; one that is taken is told and read as it is. */
class SessionFormFuzzTest {

    @DictionaryFile(resourcePath = "session.dict")
    @FuzzTest
    void isReadOrRefused(byte[] body) {
        try {
            Session session = SessionForm.read(body, Optional.empty());
            Session again = SessionForm.read(SessionDocument.of(session).json(), Optional.empty());
            assertEquals(session, again);
        } catch (RequestRefused refused) {
            assertTrue(refused.status() >= 400 && refused.status() < 500, refused::toString);
        }
    }
}
