package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.sessionsearch.session.Session;

/** Whatever bytes a file holds, they are read, skipped or rejected; a session that comes of them can be written. */
class SessionFileFuzzTest {

    private static final String SOURCE = "2026/2026-08-10-kes26-101.md";

    private final SessionParser parser = new SessionParser(SourceOptions.DEFAULT);

    @DictionaryFile(resourcePath = "session-file.dict")
    @FuzzTest
    void isReadAndWritten(byte[] bytes) {
        if (parse(bytes) instanceof Reading.Parsed parsed) {
            Session first = written(parsed.session());
            assertEquals(first, written(first), "what was written once reads back as it is");
        }
    }

    private Reading parse(byte[] bytes) {
        FileText.Read file = assertInstanceOf(FileText.Read.class, FileText.decode(bytes, SOURCE));
        return parser.parse(SOURCE, file);
    }

    private Session written(Session session) {
        byte[] file = SessionFile.write(session).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return assertInstanceOf(Reading.Parsed.class, parse(file)).session();
    }
}
