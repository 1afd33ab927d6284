package org.sessionsearch.lucene.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/**
 * A whole session: everything but its body as binary doc values, and the body, which a page of hits need not read, as a
 * stored field. Stored fields are compressed in blocks, and to unpack ten blocks for ten hits took as long as to find
 * them; doc values are read where they lie. A change of the format is a change of the
 * {@link SessionDocument#SCHEMA_VERSION}.
 */
public final class StoredSession {

    private static final String REST = "session";
    private static final String BODY = "body.stored";

    private StoredSession() {}

    static void add(Session session, Document document) {
        document.add(new BinaryDocValuesField(REST, new BytesRef(encode(session))));
        if (!session.body().isEmpty()) {
            document.add(new StoredField(BODY, session.body()));
        }
    }

    /** Reads sessions of one reader, one after another. Not thread-safe. */
    public static final class Reading {
        private final IndexReader reader;
        private LeafReaderContext leaf;
        private BinaryDocValues rest;

        public Reading(IndexReader reader) {
            this.reader = reader;
        }

        /**
         * Reads the session of a document.
         *
         * @param body whether to read its body; without it, the session's body is empty
         */
        public Session read(int doc, boolean body) throws IOException {
            LeafReaderContext wanted = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
            // Each enumerator has a buffer for the longest session of all, and goes forward only.
            if (wanted != leaf || rest == null || rest.docID() > doc - wanted.docBase) {
                leaf = wanted;
                rest = wanted.reader().getBinaryDocValues(REST);
            }
            if (rest == null || !rest.advanceExact(doc - wanted.docBase)) {
                throw new CorruptIndexException("document " + doc + " holds no session", REST);
            }
            return decode(rest.binaryValue(), body ? body(reader, doc) : "");
        }
    }

    private static String body(IndexReader reader, int doc) throws IOException {
        String body = reader.storedFields().document(doc, Set.of(BODY)).get(BODY);
        return body == null ? "" : body;
    }

    static byte[] encode(Session session) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            write(session, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toArrayCopy();
    }

    private static void write(Session session, DataOutput out) throws IOException {
        out.writeString(session.id());
        out.writeString(session.source());
        out.writeString(session.title());
        out.writeString(session.description());
        out.writeString(session.event());
        out.writeString(session.type());
        writeTexts(session.tracks(), out);
        writeTexts(session.themes(), out);
        out.writeString(session.room());
        writeSpeakers(session.speakers(), out);
        writeTexts(session.tags(), out);
        out.writeString(session.level());
        out.writeString(session.language());
        writeSlot(session.slot(), out);
        out.writeString(session.image());
        out.writeString(session.url());
        writeLinks(session.links(), out);
    }

    private static Session decode(BytesRef bytes, String body) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new Session(
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                body,
                in.readString(),
                in.readString(),
                readTexts(in),
                readTexts(in),
                in.readString(),
                readSpeakers(in),
                readTexts(in),
                in.readString(),
                in.readString(),
                readSlot(in),
                in.readString(),
                in.readString(),
                readLinks(in));
    }

    private static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readString());
        }
        return texts;
    }

    private static void writeSpeakers(List<Speaker> speakers, DataOutput out) throws IOException {
        out.writeVInt(speakers.size());
        for (Speaker speaker : speakers) {
            out.writeString(speaker.name());
            out.writeString(speaker.company());
            out.writeString(speaker.position());
            out.writeString(speaker.bio());
            out.writeString(speaker.image());
        }
    }

    private static List<Speaker> readSpeakers(DataInput in) throws IOException {
        int size = in.readVInt();
        List<Speaker> speakers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            speakers.add(
                    new Speaker(in.readString(), in.readString(), in.readString(), in.readString(), in.readString()));
        }
        return speakers;
    }

    /** The number of times that are known, then each. */
    private static void writeSlot(Optional<Slot> slot, DataOutput out) throws IOException {
        int times = slot.map(known -> known.end().isPresent() ? 2 : 1).orElse(0);
        out.writeVInt(times);
        if (times > 0) {
            writeTime(slot.get().start(), out);
        }
        if (times > 1) {
            writeTime(slot.get().end().get(), out);
        }
    }

    private static Optional<Slot> readSlot(DataInput in) throws IOException {
        int times = in.readVInt();
        if (times == 0) {
            return Optional.empty();
        }
        OffsetDateTime start = readTime(in);
        return Optional.of(new Slot(start, times > 1 ? Optional.of(readTime(in)) : Optional.empty()));
    }

    private static void writeTime(OffsetDateTime time, DataOutput out) throws IOException {
        out.writeZLong(time.toEpochSecond());
        out.writeVInt(time.getNano());
        out.writeZInt(time.getOffset().getTotalSeconds());
    }

    private static OffsetDateTime readTime(DataInput in) throws IOException {
        long seconds = in.readZLong();
        int nanos = in.readVInt();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.readZInt());
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(seconds, nanos), offset);
    }

    private static void writeLinks(Map<String, String> links, DataOutput out) throws IOException {
        out.writeVInt(links.size());
        for (Map.Entry<String, String> link : links.entrySet()) {
            out.writeString(link.getKey());
            out.writeString(link.getValue());
        }
    }

    private static Map<String, String> readLinks(DataInput in) throws IOException {
        int size = in.readVInt();
        Map<String, String> links = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            links.put(in.readString(), in.readString());
        }
        return links;
    }
}
