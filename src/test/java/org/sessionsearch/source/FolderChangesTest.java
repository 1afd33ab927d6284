package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.session.Session;

/** What {@link SessionFolder#reread} says is exactly what a folder read anew would show. */
class FolderChangesTest {

    private static final List<String> CODES = List.of("EVT24-101", "EVT24-102", "EVT24-101-2", "EVT24 BoF", "None");
    private static final List<String> TITLES = List.of("Kettles", "Teapots", "Kettles and cups", "No Content Found");
    private static final List<String> NAMES = List.of(
            "a.md",
            "2024-01-01-a.md",
            "2024-02-01-a.md",
            "b.md",
            "sub/a.md",
            "sub/2024-03-01-b.markdown",
            "deep/er/c.md");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void deltasAddUpToTheFolderAsItIs(long seed) throws IOException {
        Random random = new Random(seed);
        SessionFolder folder = new SessionFolder(root, SourceOptions.DEFAULT);
        Map<String, Session> known = new TreeMap<>();
        folder.readAll(ReadProgress.NONE, session -> known.put(session.source(), session));
        for (int round = 0; round < 60; round++) {
            FolderDelta delta = folder.reread(edit(random));
            delta.removed().forEach(known::remove);
            delta.put().forEach(session -> known.put(session.source(), session));

            SessionFolder anew = new SessionFolder(root, SourceOptions.DEFAULT);
            Map<String, Session> expected = new TreeMap<>();
            anew.readAll(ReadProgress.NONE, session -> expected.put(session.source(), session));
            expected.keySet().retainAll(anew.sources());

            assertEquals(expected, known, "round " + round);
            assertEquals(anew.sources(), folder.sources());
            assertEquals(anew.problems(), folder.problems());
            assertEquals(anew.counts(), folder.counts());
            assertEquals(
                    known.size(),
                    known.values().stream().map(Session::id).distinct().count(),
                    "ids are unique");
        }
    }

    private Set<Path> edit(Random random) throws IOException {
        Set<Path> changed = new HashSet<>();
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            Path file = root.resolve(NAMES.get(random.nextInt(NAMES.size())));
            switch (random.nextInt(6)) {
                case 0 -> changed.addAll(delete(file));
                case 1 -> changed.addAll(rename(file, root.resolve(NAMES.get(random.nextInt(NAMES.size())))));
                case 2 -> changed.addAll(deleteFolder(root.resolve("sub")));
                case 3 -> changed.add(write(file, "---\ntitle: [broken\n---\n"));
                default -> changed.add(write(file, session(random)));
            }
        }
        return changed;
    }

    private static String session(Random random) {
        return "---\nsession_id: %s\ntitle: '%s'\nspeakers: %s\n---\n%s\n"
                .formatted(
                        CODES.get(random.nextInt(CODES.size())),
                        TITLES.get(random.nextInt(TITLES.size())),
                        random.nextBoolean() ? "Ada Moss" : "None",
                        random.nextBoolean() ? "Some text." : "");
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<Path> delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        return List.of(file);
    }

    private static List<Path> rename(Path from, Path to) throws IOException {
        if (Files.exists(from) && !from.equals(to)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(from, to);
    }

    /** Only the folder itself is told to have changed. */
    private static List<Path> deleteFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                inside.forEach(files::add);
            }
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
        return List.of(folder);
    }
}
