package org.sessionsearch.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionsearch.session.Session;

/**
 * Writes sessions into their folder: what returned is on the disk, and a crash leaves the old file or the new one. Never
 * writes outside of the folder, over a file that was edited since it was read, or so that another session gets another
 * id. Afterwards the folder has to {@linkplain SessionFolder#reread read} the files. Not thread-safe, like the folder.
 */
public final class FolderWriter {

    private final SessionFolder folder;
    private final Path root;

    public FolderWriter(SessionFolder folder) {
        this.folder = folder;
        this.root = folder.files().root();
    }

    /** Deletes what a crash left behind; returns the number of files. */
    public int sweep() throws IOException {
        return DurableFiles.sweep(root);
    }

    /** The files of the session at {@code source} that are not as they were read last. */
    public List<Path> edited(String source) {
        return writings(source).stream()
                .filter(file -> !isAsRead(file))
                .map(Path::of)
                .toList();
    }

    /** All files of a session. What is shown goes last: as long as it is there, the session is as it was. */
    private List<String> writings(String source) {
        List<String> writings = new ArrayList<>(folder.olderWritings(source));
        writings.add(source);
        return writings;
    }

    private boolean isAsRead(String source) {
        return folder.text(source) instanceof FileText.Read now
                && folder.known(source)
                        .filter(entry -> entry.digest() == TextDigest.of(now.text()))
                        .isPresent();
    }

    /**
     * Adds a session.
     *
     * @param id that it shall have
     * @throws IOException when the disk does not take it
     */
    public WriteResult create(String id, Draft draft) throws IOException {
        // Where the file goes follows from the event, which shows once it is read.
        String anywhere = SessionFile.sourceOf(Session.builder(id, id).build());
        return switch (Prepared.fresh(folder, anywhere, id, draft)) {
            case Prepared.Unfit unfit -> unfit.result();
            case Prepared.Ready ready -> createAt(ready.reading().session(), id, draft);
        };
    }

    private WriteResult createAt(Session read, String id, Draft draft) throws IOException {
        Optional<String> flaw = NewIds.flaw(id, read.event());
        if (flaw.isPresent()) {
            return WriteResult.invalid("id", flaw.get());
        }
        String source = SessionFile.sourceOf(read.toBuilder().id(id).build());
        return switch (Prepared.fresh(folder, source, id, draft)) {
            case Prepared.Unfit unfit -> unfit.result();
            case Prepared.Ready ready -> {
                Optional<WriteResult> clash = clash(source, id, ready.reading());
                yield clash.isPresent() ? clash.get() : create(source, ready);
            }
        };
    }

    private WriteResult create(String source, Prepared.Ready ready) throws IOException {
        Path file = root.resolve(source);
        try {
            if (!Files.exists(file.getParent(), LinkOption.NOFOLLOW_LINKS)) {
                DurableFiles.createFolder(file.getParent());
            }
            if (!isInside(file.getParent())) {
                return leadsOut(source);
            }
            DurableFiles.create(file, ready.bytes());
        } catch (FileAlreadyExistsException exists) {
            return new WriteResult.Conflict(
                    source + " exists and is not this session; move it away, or give the session another id");
        }
        return new WriteResult.Done(List.of(source));
    }

    /**
     * Replaces a session.
     *
     * @param shown the session as clients see it, who may have started from that
     * @throws IOException when the disk does not take it
     */
    public WriteResult replace(Session shown, Draft draft) throws IOException {
        String source = shown.source();
        if (!(folder.text(source) instanceof FileText.Read before)) {
            return editedMeanwhile(source);
        }
        return switch (Prepared.over(folder, shown, before.text(), draft)) {
            case Prepared.Unfit unfit -> unfit.result();
            case Prepared.Ready ready -> {
                if (ready.text().equals(before.text())) {
                    yield new WriteResult.Done(List.of());
                }
                Optional<WriteResult> clash = clash(source, shown.id(), ready.reading());
                yield clash.isPresent() ? clash.get() : replace(source, ready);
            }
        };
    }

    private WriteResult replace(String source, Prepared.Ready ready) throws IOException {
        Path file = root.resolve(source).toRealPath();
        if (!isInside(file)) {
            return leadsOut(source);
        }
        return DurableFiles.replace(file, ready.bytes(), () -> isAsRead(source))
                ? new WriteResult.Done(List.of(source))
                : editedMeanwhile(source);
    }

    /**
     * Removes the session of a source, with every older writing of it.
     *
     * @throws IOException when the disk does not let go of a file
     */
    public WriteResult delete(String source) throws IOException {
        List<String> writings = writings(source);
        Map<String, Optional<Reading>> gone = new LinkedHashMap<>();
        writings.forEach(writing -> gone.put(writing, Optional.empty()));
        Map<String, String> others = folder.otherIds(gone);
        writings.forEach(others::remove);
        if (!others.isEmpty()) {
            return changesOthers(others);
        }
        for (String writing : writings) {
            if (!isAsRead(writing)) {
                return editedMeanwhile(writing);
            }
            if (!isInside(root.resolve(writing).getParent())) {
                return leadsOut(writing);
            }
            DurableFiles.delete(root.resolve(writing));
        }
        return new WriteResult.Done(writings);
    }

    /** An id that is handed on would let a repeated request hit another session. */
    private Optional<WriteResult> clash(String source, String id, Reading reading) {
        Map<String, String> others = folder.otherIds(Map.of(source, Optional.of(reading)));
        String own = others.getOrDefault(source, id);
        others.remove(source);
        if (!others.isEmpty()) {
            return Optional.of(changesOthers(others));
        }
        return own.equals(id)
                ? Optional.empty()
                : Optional.of(new WriteResult.Conflict(
                        own.isEmpty()
                                ? "another file holds a newer writing of " + id + "; remove that first"
                                : "the session would have the id " + own + ", not " + id));
    }

    private static WriteResult changesOthers(Map<String, String> others) {
        String list = others.entrySet().stream()
                .map(other -> other.getKey()
                        + (other.getValue().isEmpty() ? " would vanish" : " would become " + other.getValue()))
                .collect(Collectors.joining(", "));
        return new WriteResult.Conflict(
                "other files claim the same code: " + list + "; give each session a code of its own first");
    }

    private static WriteResult editedMeanwhile(String source) {
        return new WriteResult.Conflict(source + " is being edited; read the session again, and then write it");
    }

    private static WriteResult leadsOut(String source) {
        return new WriteResult.Conflict(
                source + " lies behind a link that leads out of the session folder; edit it there");
    }

    private boolean isInside(Path path) throws IOException {
        return path.toRealPath().startsWith(root.toRealPath());
    }
}
