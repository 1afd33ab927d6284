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
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;
import org.sessionsearch.session.Speaker;

/**
 * A whole session in two stored fields: everything but its body, and the body, which a page of hits need not read. A
 * change of the format is a change of the {@link SessionDocument#SCHEMA_VERSION}.
 */
public final class StoredSession {

    private static final String REST = "session";
    private static final String BODY = "body.stored";

    private StoredSession() {}

    static void add(Session session, Document document) {
        document.add(new StoredField(REST, new BytesRef(encode(session))));
        if (!session.body().isEmpty()) {
            document.add(new StoredField(BODY, session.body()));
        }
    }

    /**
     * Reads the session of a document.
     *
     * @param body whether to read its body; without it, the session's body is empty
     */
    public static Session read(StoredFields fields, int doc, boolean body) throws IOException {
        Visitor visitor = new Visitor(body);
        fields.document(doc, visitor);
        return decode(visitor.rest, visitor.body);
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

    static Session decode(byte[] bytes, String body) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
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

    /** Takes the two fields, and not the second where it is not wanted. */
    private static final class Visitor extends StoredFieldVisitor {
        private final boolean wantsBody;
        private byte[] rest;
        private String body = "";

        Visitor(boolean wantsBody) {
            this.wantsBody = wantsBody;
        }

        @Override
        public Status needsField(FieldInfo field) {
            if (field.name.equals(REST)) {
                return Status.YES;
            }
            return wantsBody ? Status.YES : Status.STOP;
        }

        @Override
        public void binaryField(FieldInfo field, byte[] value) {
            rest = value;
        }

        @Override
        public void stringField(FieldInfo field, String value) {
            body = value;
        }
    }
}
