package org.sessionsearch.lucene.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

class StoredSessionTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2021-09-10T12:40:00.000000001+05:30");

    private static final Session FULL = Session.builder("LVC21F-317", "Größe 🚀 and \u0000 more")
            .source("lvc21f/317.md")
            .description("A description.\nOf two lines.")
            .body("The body.")
            .event("lvc21f")
            .type("keynote")
            .tracks(List.of("AI/ML", "Security"))
            .themes(List.of("Future"))
            .room("Stage 3")
            .speaker(new Speaker("Zhou Hua", "ACME", "Engineer", "A bio.", "hua.png"))
            .speaker(Speaker.named("Łukasz"))
            .tags(List.of("edge"))
            .level("Advanced")
            .language("zh-Hant")
            .slot(new Slot(START, Optional.of(START.plusMinutes(25))))
            .image("a.png")
            .url("https://example.org/317")
            .links(links("video", "slides", "audio"))
            .build();

    @Test
    void everyFieldComesBackAsItWas() throws IOException {
        assertEquals(FULL, storedAndRead(FULL, true));
        assertEquals(
                List.copyOf(FULL.links().keySet()),
                List.copyOf(storedAndRead(FULL, true).links().keySet()));
    }

    @Test
    void aSessionOfWhichNothingIsKnownComesBackAsItWas() throws IOException {
        Session bare = Session.builder("x", "Y").type("").build();
        assertEquals(bare, storedAndRead(bare, true));
    }

    @Test
    void aSlotWithoutAnEndComesBackWithoutOne() throws IOException {
        Session open = FULL.toBuilder().slot(new Slot(START, Optional.empty())).build();
        assertEquals(open, storedAndRead(open, true));
    }

    @Test
    void theBodyIsReadOnlyWhenAskedFor() throws IOException {
        assertEquals(FULL.toBuilder().body("").build(), storedAndRead(FULL, false));
    }

    private static Session storedAndRead(Session session, boolean body) throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            StoredSession.add(session, document);
            writer.addDocument(document);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return new StoredSession.Reading(reader).read(0, body);
            }
        }
    }

    private static Map<String, String> links(String... kinds) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String kind : kinds) {
            links.put(kind, "https://example.org/" + kind);
        }
        return links;
    }
}
