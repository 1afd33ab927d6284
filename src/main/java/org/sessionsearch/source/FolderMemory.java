package org.sessionsearch.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of the files of a folder, kept in a file of its own from one run to the next, so that a file that did
 * not change need not be read again. Losing it costs a reading of the folder and nothing else: it is dropped when it is
 * damaged, or of another program, Java or setting, since those may read the same file otherwise.
 */
public final class FolderMemory {

    /** Remembers nothing. */
    public static final FolderMemory NONE = new FolderMemory(null, "", Clock.systemUTC());

    private static final Logger LOG = LoggerFactory.getLogger(FolderMemory.class);
    private static final int FORMAT = 1;

    private final Path file;
    private final String reader;
    private final Clock clock;

    private FolderMemory(Path file, String reader, Clock clock) {
        this.file = file;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A memory in a file.
     *
     * @param program names the program; another build that may read files otherwise needs another name
     */
    public static FolderMemory in(Path file, String program) {
        return in(file, program, Clock.systemUTC());
    }

    static FolderMemory in(Path file, String program, Clock clock) {
        return new FolderMemory(file, program, clock);
    }

    /** This memory, of one folder and the way in which it is read. */
    FolderMemory of(Path root, SourceOptions options) {
        return this == NONE
                ? NONE
                : new FolderMemory(
                        file,
                        String.join(
                                "\n",
                                Integer.toString(FORMAT),
                                reader,
                                Runtime.version().toString(),
                                root.toString(),
                                options.zone().toString(),
                                new TreeMap<>(options.eventZones()).toString(),
                                options.themes().toString()),
                        clock);
    }

    boolean isKept() {
        return file != null;
    }

    /** The stamp of a file that is about to be read; {@link FileStamp#NONE} where nothing is remembered. */
    long stamp(Path read) {
        return isKept() ? FileStamp.of(read, clock.instant()) : FileStamp.NONE;
    }

    /**
     * One file, as it was when it was read last.
     *
     * @param stamp its {@link FileStamp}
     * @param id of its session; empty when it gave none
     * @param fingerprint of its session, as the one who took it made it; empty when it gave none
     */
    record Remembered(CatalogueEntry entry, long stamp, String id, String fingerprint) {}

    /** What is remembered, by source; the caller may change it. */
    Map<String, Remembered> load() {
        if (!isKept()) {
            return new HashMap<>();
        }
        CRC32C sum = new CRC32C();
        try (DataInputStream in = new DataInputStream(new CheckedInputStream(
                new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)), 1 << 16), sum))) {
            MemoryInput memory = new MemoryInput(in);
            if (!memory.text().equals(reader)) {
                return new HashMap<>();
            }
            Map<String, Remembered> all = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Remembered remembered = memory.remembered();
                all.put(remembered.entry().source(), remembered);
            }
            long read = sum.getValue();
            if (in.readLong() != read || in.read() >= 0) {
                throw new IOException("its checksum is wrong");
            }
            return all;
        } catch (NoSuchFileException first) {
            return new HashMap<>();
        } catch (IOException | RuntimeException damaged) {
            LOG.info("what was remembered of the session files is dropped, so all are read: {}", damaged.toString());
            return new HashMap<>();
        }
    }

    /** Takes the place of what was remembered. A crash leaves one or the other, or what {@link #load} drops. */
    void save(Collection<Remembered> all) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        CRC32C sum = new CRC32C();
        try {
            try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(
                    new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(next)), 1 << 16), sum))) {
                MemoryOutput memory = new MemoryOutput(out);
                memory.text(reader);
                out.writeInt(all.size());
                for (Remembered remembered : all) {
                    memory.remembered(remembered);
                }
                out.writeLong(sum.getValue());
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info("what was read cannot be remembered, so the next start reads all session files: {}", e.toString());
        }
    }
}
