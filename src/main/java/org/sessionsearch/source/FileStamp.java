package org.sessionsearch.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What shows from outside that a file was changed, as 64 bits: its size, when its content was written and, where the
 * system knows them, when anything of it was changed, which no program can set back, and its inode. An edit that keeps
 * size and time of writing, as {@code rsync -t} or {@code touch -r} can make one, shows in the latter two.
 */
final class FileStamp {

    /** Equal to no stamp: the file has to be read. */
    static final long NONE = 0;

    /** Times are only as fine as the file system's clock: a file that was changed just now may change again unseen. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private FileStamp() {}

    /** The stamp of a file as it is {@code now}; to be taken before it is read. */
    static long of(Path file, Instant now) {
        try {
            boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            Map<String, Object> known = Files.readAttributes(
                    file, unix ? "unix:size,lastModifiedTime,ctime,ino" : "size,lastModifiedTime,creationTime");
            long sum = 1;
            for (Object value : new Object[] {
                known.get("size"),
                known.get("lastModifiedTime"),
                known.get(unix ? "ctime" : "creationTime"),
                known.getOrDefault("ino", 0L)
            }) {
                if (value instanceof FileTime time && !time.toInstant().isBefore(now.minus(SETTLED))) {
                    return NONE;
                }
                sum = mixed(sum * 31 + number(value));
            }
            return sum;
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    private static long number(Object value) {
        return value instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : ((Number) value).longValue();
    }

    /** The finalizer of MurmurHash3. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
