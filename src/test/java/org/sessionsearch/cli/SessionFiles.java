package org.sessionsearch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of session files for the tests of this room. */
final class SessionFiles {

    private SessionFiles() {}

    /** Two sessions that are as they should be. */
    static Path sound(Path folder) throws IOException {
        write(folder, "con24-101.md", session("CON24-101", "Rust drivers", "Kernel"));
        write(folder, "con24-102.md", session("CON24-102", "Booting faster", "Boot"));
        return folder;
    }

    /** The same and a file that cannot be read. */
    static Path untidy(Path folder) throws IOException {
        write(sound(folder), "broken.md", "---\ntitle: [never closed\n---\n");
        return folder;
    }

    static void write(Path folder, String name, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), content);
    }

    static String session(String code, String title, String track) {
        return """
                ---
                title: "%1$s: %2$s"
                session_id: %1$s
                session_track: %3$s
                session_room: Stage 1
                session_slot:
                  start_time: 06-05-2024 10:00
                  end_time: 06-05-2024 10:30
                session_speakers:
                - speaker_name: Ana Gómez
                description: What we learnt.
                categories:
                - con24
                ---
                """.formatted(code, title, track);
    }
}
