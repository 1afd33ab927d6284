package org.sessionsearch.sample;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real archives that lie beside the repository, in {@code ../shared} or where {@code -Dsession-search.shared=DIR} says.
 * They are no part of it: where they are missing, the tests that want them are skipped, and say so.
 */
public final class SharedCorpora {

    private static final Path FOLDER = Path.of(System.getProperty("session-search.shared", "../shared"));
    private static final Path UNPACKED = Path.of("target/shared-corpora");
    private static final int BLOCK = 512;

    private SharedCorpora() {}

    /** 51 untidy session files. */
    public static Path linaro() {
        return required("corpora/linaro");
    }

    /** What a reader should make of each file of {@link #linaro}. */
    public static Path expectedOfLinaro() {
        return required("corpora/linaro-expected.jsonl");
    }

    /** 942 queries over {@link #talks}, each with the sessions it should find. */
    public static Path queries() {
        return required("relevance/queries.jsonl");
    }

    /** 4,624 talks, unpacked once below {@code target}. */
    public static Path talks() {
        Path archive = required("relevance/corpus.tar.gz");
        Path done = UNPACKED.resolve("complete");
        try {
            if (!Files.exists(done)
                    || Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(archive)) < 0) {
                unpack(archive);
                Files.writeString(done, "");
            }
        } catch (IOException e) {
            throw new IllegalStateException(archive + " must be a gzipped tar file", e);
        }
        return UNPACKED.resolve("corpus");
    }

    /** 21,715 talks of PyVideo as session files, where {@code -Dsession-search.pyvideo=DIR} says. */
    public static Path pyvideo() {
        return required(Path.of(System.getProperty("session-search.pyvideo", FOLDER + "/corpora/pyvideo")));
    }

    private static Path required(String name) {
        return required(FOLDER.resolve(name));
    }

    private static Path required(Path path) {
        if (!Files.exists(path)) {
            String missing = "SKIPPED: " + path + " is not there, so nothing was tried on its real sessions";
            System.out.println("\n*** " + missing + " ***\n");
            Assumptions.abort(missing);
        }
        return path;
    }

    /** Reads the plain files of a ustar archive; their names are at most 100 bytes long. */
    private static void unpack(Path archive) throws IOException {
        Path root = UNPACKED.toAbsolutePath().normalize();
        try (InputStream file = Files.newInputStream(archive);
                DataInputStream tar =
                        new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
            byte[] header = new byte[BLOCK];
            for (tar.readFully(header); header[0] != 0; tar.readFully(header)) {
                int size = Integer.parseInt(text(header, 124, 12), 8);
                byte[] content = tar.readNBytes(size);
                if (content.length < size) {
                    throw new EOFException(archive + " ends within a file");
                }
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                Path target = root.resolve(text(header, 0, 100)).normalize();
                if (header[156] == '0' && target.startsWith(root)) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, content);
                }
            }
        }
    }

    private static String text(byte[] header, int from, int length) {
        return new String(header, from, length, StandardCharsets.UTF_8).split("\0", 2)[0].strip();
    }
}
