package org.sessionsearch.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON by hand: the shapes are few, and nothing is looked up by reflection while a request waits. What is unknown
 * is left out. Not thread-safe.
 */
final class JsonWriter implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator("").build();
    private static final int USUAL_SIZE = 16 * 1024;

    private final JsonGenerator generator;

    JsonWriter(OutputStream out) {
        generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** One object as UTF-8. */
    static byte[] object(Consumer<JsonWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonWriter writer = new JsonWriter(bytes)) {
            writer.startObject();
            content.accept(writer);
            writer.endObject();
        }
        return bytes.toByteArray();
    }

    void startObject() {
        generator.writeStartObject();
    }

    void endObject() {
        generator.writeEndObject();
    }

    /** Ends a line between two objects. */
    void endLine() {
        generator.writeRaw('\n');
    }

    /** A member that is an object. */
    void object(String name, Runnable content) {
        generator.writeName(name);
        generator.writeStartObject();
        content.run();
        generator.writeEndObject();
    }

    /** A member that is an array of objects. */
    <T> void objects(String name, List<T> items, Consumer<T> content) {
        generator.writeName(name);
        generator.writeStartArray();
        for (T item : items) {
            generator.writeStartObject();
            content.accept(item);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    void startArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
    }

    /** An array within an array. */
    void startArray() {
        generator.writeStartArray();
    }

    void endArray() {
        generator.writeEndArray();
    }

    /** A text, blank or not. */
    void text(String name, String value) {
        generator.writeName(name);
        item(value);
    }

    /** A text, unless it is unknown. */
    void known(String name, String value) {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    void texts(String name, List<String> values) {
        generator.writeName(name);
        generator.writeStartArray();
        for (String value : values) {
            item(value);
        }
        generator.writeEndArray();
    }

    /** By way of bytes, which the JDK copies faster than the generator encodes; half a surrogate pair becomes a ?. */
    void item(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        generator.writeUTF8String(bytes, 0, bytes.length);
    }

    void item(int value) {
        generator.writeNumber(value);
    }

    void number(String name, long value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    void number(String name, float value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    /** Milliseconds with one decimal. */
    void millis(String name, long nanos) {
        generator.writeName(name);
        generator.writeNumber(Math.round(nanos / 100_000.0) / 10.0);
    }

    void flag(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
    }

    /** A time with seconds and offset, {@code 2021-09-10T12:40:00Z}. */
    void time(String name, OffsetDateTime value) {
        text(name, WireTime.format(value));
    }

    @Override
    public void close() {
        generator.close();
    }
}
