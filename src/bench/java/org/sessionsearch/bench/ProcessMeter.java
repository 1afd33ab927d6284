package org.sessionsearch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What Linux knows of a process and those it started, so that the CPU of whoever asks is never counted as theirs. */
public final class ProcessMeter {

    /** USER_HZ, the same on every Linux. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int KIB = 1024;

    private final ProcessHandle process;
    private List<Path> running = List.of();

    public ProcessMeter(ProcessHandle process) {
        this.process = process;
    }

    /** CPU since the start, user and system, also of threads that ended; exact to 10 ms. */
    public Duration cpu() {
        return directories().map(ProcessMeter::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(Path directory) {
        try {
            String stat = Files.readString(directory.resolve("stat"));
            // The name of the program may hold blanks; after it, utime and stime are the 12th and 13th field.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU of the threads that are alive, in nanoseconds; exact while they rest. */
    long threadNanos() {
        if (running.isEmpty()) {
            running = directories().toList();
        }
        return running.stream().mapToLong(ProcessMeter::threadNanos).sum();
    }

    private Stream<Path> directories() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> Path.of("/proc", Long.toString(one.pid())));
    }

    private static long threadNanos(Path directory) {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(directory.resolve("task"))) {
            for (Path thread : threads) {
                sum += nanos(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    private static long nanos(Path thread) throws IOException {
        try {
            String schedstat = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(schedstat.substring(0, schedstat.indexOf(' ')));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Resident memory now, in bytes. */
    long resident() {
        return status("VmRSS:");
    }

    /** The most resident memory so far, in bytes. */
    long residentPeak() {
        return status("VmHWM:");
    }

    /** Resident memory now, in bytes, where what several processes share counts once. */
    public long proportional() {
        return directories()
                .mapToLong(directory -> value(directory.resolve("smaps_rollup"), "Pss:"))
                .sum();
    }

    private long status(String name) {
        return directories()
                .mapToLong(directory -> value(directory.resolve("status"), name))
                .sum();
    }

    private static long value(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D+", "")) * KIB;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
