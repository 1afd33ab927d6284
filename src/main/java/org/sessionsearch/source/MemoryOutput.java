package org.sessionsearch.source;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.session.Problem;

/** Writes what {@link MemoryInput} reads. Each text is written once, then called by its number. */
final class MemoryOutput {

    static final int NEW_TEXT = -1;

    private final DataOutput out;
    private final Map<String, Integer> numbers = new HashMap<>();

    MemoryOutput(DataOutput out) {
        this.out = out;
    }

    void remembered(FolderMemory.Remembered remembered) throws IOException {
        CatalogueEntry entry = remembered.entry();
        text(entry.source());
        text(entry.outcome().name());
        text(entry.id());
        text(entry.title());
        text(entry.written());
        out.writeInt(entry.idLine());
        out.writeLong(entry.digest());
        texts(entry.tracks());
        texts(entry.speakers());
        out.writeInt(entry.problems().size());
        for (Problem problem : entry.problems()) {
            problem(problem);
        }
        out.writeLong(remembered.stamp());
        text(remembered.id());
        text(remembered.fingerprint());
    }

    private void problem(Problem problem) throws IOException {
        text(problem.path());
        out.writeInt(problem.line());
        text(problem.rule());
        text(problem.severity().name());
        text(problem.message());
        text(problem.remedy());
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    void text(String text) throws IOException {
        Integer number = numbers.putIfAbsent(text, numbers.size());
        if (number != null) {
            out.writeInt(number);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(NEW_TEXT);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
