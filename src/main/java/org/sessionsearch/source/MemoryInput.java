package org.sessionsearch.source;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Severity;

/** Reads what {@link MemoryOutput} wrote. Equal texts are one object, as many files say the same. */
final class MemoryInput {

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    MemoryInput(DataInputStream in) {
        this.in = in;
    }

    FolderMemory.Remembered remembered() throws IOException {
        CatalogueEntry entry = new CatalogueEntry(
                text(),
                CatalogueEntry.Outcome.valueOf(text()),
                text(),
                text(),
                text(),
                in.readInt(),
                in.readLong(),
                texts(),
                texts(),
                problems());
        return new FolderMemory.Remembered(entry, in.readLong(), text(), text());
    }

    private List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            problems.add(new Problem(text(), in.readInt(), text(), Severity.valueOf(text()), text(), text()));
        }
        return List.copyOf(problems);
    }

    private List<String> texts() throws IOException {
        List<String> all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            all.add(text());
        }
        return List.copyOf(all);
    }

    String text() throws IOException {
        int number = in.readInt();
        if (number != MemoryOutput.NEW_TEXT) {
            return texts.get(number);
        }
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it ends early");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }
}
