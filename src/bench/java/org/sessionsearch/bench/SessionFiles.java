package org.sessionsearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Session files, copied or written. */
public final class SessionFiles {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SessionFiles() {}

    /** Copies the files of {@code sources} under {@code from} to {@code to}, which is made anew. */
    public static void copy(Path from, List<String> sources, Path to) throws IOException {
        delete(to);
        for (String source : sources) {
            Path file = to.resolve(source);
            Files.createDirectories(file.getParent());
            Files.copy(from.resolve(source), file);
        }
    }

    /** Writes a session as front matter; every JSON text is a YAML text. */
    static void write(Talk talk, Path file) throws IOException {
        StringBuilder text = new StringBuilder("---\n");
        text.append("session_id: ").append(json(talk.id())).append('\n');
        text.append("title: ").append(json(talk.title())).append('\n');
        text.append("description: ").append(json(talk.description())).append('\n');
        text.append("categories: ").append(json(List.of(talk.event()))).append('\n');
        text.append("session_room: ").append(json(talk.room())).append('\n');
        text.append("session_track: ")
                .append(json(String.join(", ", talk.tracks())))
                .append('\n');
        text.append("tags: ").append(json(talk.tags())).append('\n');
        if (!talk.start().isEmpty()) {
            text.append("session_slot:\n  start_time: ")
                    .append(json(talk.start().substring(0, 16).replace('T', ' ')))
                    .append('\n');
        }
        text.append("session_speakers:\n");
        for (String speaker : talk.speakers()) {
            text.append("- speaker_name: ").append(json(speaker)).append('\n');
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.append("---\n"), StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Bytes of all files of a folder. */
    public static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** Deletes a folder with all it holds. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
