package org.sessionsearch.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.FolderMemory.Remembered;
import org.sessionsearch.source.FolderReader.FileReading;

/**
 * A folder of session files, read recursively, and the ids of its sessions, which depend on all files together. The ids
 * and sessions are the same for the same files, whatever happened before. Not thread-safe.
 *
 * <p>Every method that reads throws {@link java.io.UncheckedIOException} when the folder itself is missing: an unmounted
 * folder must never look like an empty one. A file that cannot be read is a {@link Problem}, never an exception.
 */
public final class SessionFolder {

    private final SessionFiles files;
    private final SessionParser parser;
    private final FolderReader reader;
    private final Catalogue catalogue = new Catalogue();
    private final Map<String, Problem> unreachable = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Long> stamps = new HashMap<>();
    private final FolderMemory memory;
    private boolean isRemembered;

    public SessionFolder(Path root, SourceOptions options) {
        this(root, options, FolderMemory.NONE);
    }

    /** @param memory of the runs before */
    public SessionFolder(Path root, SourceOptions options, FolderMemory memory) {
        this.files = new SessionFiles(root);
        this.memory = memory.of(files.root(), options);
        this.parser = new SessionParser(options);
        this.reader = new FolderReader(files, parser, this.memory);
    }

    /**
     * Reads every file and gives each session with its id. If a later file changes the id of an earlier session, that
     * session is given again. Afterwards {@link #sources} says which sessions are there.
     *
     * @param sink is called on this thread; the sessions are not kept
     */
    public void readAll(ReadProgress progress, Consumer<Session> sink) {
        readAll(Map.of(), progress, sink);
    }

    /**
     * As {@link #readAll(ReadProgress, Consumer)}, but a file that did not change since it was remembered is not read
     * again, and its session not given, where whoever takes sessions holds what it took then.
     *
     * @param held by source, the fingerprints of the sessions that are held, as given to {@link #remember}
     */
    public void readAll(Map<String, String> held, ReadProgress progress, Consumer<Session> sink) {
        files.requireRoot();
        SessionFiles.Found found = files.below(files.root());
        catalogue.clear();
        ids.clear();
        stamps.clear();
        unreachable.clear();
        unreachable.putAll(found.problems());
        Map<String, Remembered> unchanged = unchanged(found.sources(), held);
        Set<String> claims = new HashSet<>();
        unchanged.values().forEach(remembered -> claims.addAll(take(remembered)));
        List<String> sources = newestFirst(found.sources());
        sources.removeAll(unchanged.keySet());
        isRemembered = sources.isEmpty();
        int[] done = {unchanged.size()};
        progress.read(done[0], found.sources().size());
        reader.read(sources, read -> {
            read.reading().ifPresent(reading -> add(read, reading, sink));
            progress.read(++done[0], found.sources().size());
        });
        claims.addAll(catalogue.contested());
        settle(claims, Map.of(), sink);
    }

    private Map<String, Remembered> unchanged(Set<String> sources, Map<String, String> held) {
        Map<String, Remembered> unchanged = held.isEmpty() ? new HashMap<>() : memory.load();
        unchanged.keySet().retainAll(sources);
        unchanged.values().removeIf(remembered -> {
            String source = remembered.entry().source();
            boolean given = !remembered.id().isEmpty();
            return given && !remembered.fingerprint().equals(held.get(source))
                    || remembered.stamp() == FileStamp.NONE
                    || remembered.stamp() != memory.stamp(files.file(source));
        });
        return unchanged;
    }

    /** Takes a file as it was, and returns the claims whose ids may change by it. */
    private Set<String> take(Remembered remembered) {
        String source = remembered.entry().source();
        stamps.put(source, remembered.stamp());
        if (!remembered.id().isEmpty()) {
            ids.put(source, remembered.id());
        }
        return catalogue.put(remembered.entry());
    }

    /**
     * Keeps what is known of the files for the next run.
     *
     * @param fingerprints by source, of the sessions as they were taken
     */
    public void remember(Map<String, String> fingerprints) {
        if (!memory.isKept() || isRemembered) {
            return;
        }
        List<Remembered> all = new ArrayList<>();
        for (CatalogueEntry entry : catalogue.entries()) {
            String source = entry.source();
            String fingerprint = ids.containsKey(source) ? fingerprints.getOrDefault(source, "") : "";
            long stamp = stamps.getOrDefault(source, FileStamp.NONE);
            all.add(new Remembered(entry, stamp, ids.getOrDefault(source, ""), fingerprint));
        }
        memory.save(all);
        isRemembered = true;
    }

    /** Later writings of a session come first, so that older ones need not be given at all. */
    private static List<String> newestFirst(Collection<String> sources) {
        List<String> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparing((String source) -> source.substring(source.lastIndexOf('/') + 1))
                .thenComparing(Comparator.naturalOrder())
                .reversed());
        return sorted;
    }

    private void add(FileReading read, Reading reading, Consumer<Session> sink) {
        String source = read.source();
        stamps.put(source, read.stamp());
        CatalogueEntry entry = CatalogueEntry.of(source, reading);
        catalogue.put(entry);
        if (reading instanceof Reading.Parsed parsed) {
            for (Identity.Resolved resolved : catalogue.resolve(entry.claim())) {
                if (resolved.shown().source().equals(source)) {
                    ids.put(source, resolved.id());
                    sink.accept(withId(parsed.session(), resolved.id()));
                }
            }
        }
    }

    /**
     * Reads the changed files and says how the sessions differ by them.
     *
     * @param changed files or folders that were added, changed or deleted, absolute or relative to the folder; others
     *     than session files are ignored
     */
    public FolderDelta reread(Collection<Path> changed) {
        files.requireRoot();
        Map<String, Session> read = new LinkedHashMap<>();
        Set<String> touched = new LinkedHashSet<>();
        isRemembered = false;
        reader.read(affected(changed), file -> {
            String source = file.source();
            stamps.put(source, file.stamp());
            touched.addAll(file.reading()
                    .map(present -> catalogue.put(CatalogueEntry.of(source, present)))
                    .orElseGet(() -> catalogue.remove(source)));
            if (file.reading().orElse(null) instanceof Reading.Parsed parsed) {
                read.put(source, parsed.session());
            }
            ids.replace(source, "");
        });
        List<String> removed = new ArrayList<>();
        List<Session> put = new ArrayList<>();
        Set<String> before = new TreeSet<>(ids.keySet());
        settle(touched, read, put::add);
        ids.values().removeIf(String::isEmpty);
        before.removeAll(ids.keySet());
        removed.addAll(before);
        return new FolderDelta(put, removed);
    }

    private Set<String> affected(Collection<Path> changed) {
        Set<String> affected = new TreeSet<>();
        for (String source :
                changed.stream().map(files::source).flatMap(Optional::stream).toList()) {
            affected.addAll(catalogue.sourcesAt(source));
            unreachable.keySet().removeIf(below -> below.equals(source) || below.startsWith(source + "/"));
            SessionFiles.Found found = files.below(files.file(source));
            affected.addAll(found.sources());
            unreachable.putAll(found.problems());
        }
        return affected;
    }

    /** Gives every session of the touched claims whose id is not the one that it was given with. */
    private void settle(Collection<String> touched, Map<String, Session> read, Consumer<Session> sink) {
        for (String claim : touched) {
            for (Identity.Resolved resolved : catalogue.resolve(claim)) {
                resolved.older().forEach(older -> ids.remove(older.source()));
                String source = resolved.shown().source();
                if (!resolved.id().equals(ids.get(source))) {
                    session(source, resolved.shown(), read).ifPresent(session -> {
                        ids.put(source, resolved.id());
                        sink.accept(withId(session, resolved.id()));
                    });
                }
            }
        }
    }

    private Optional<Session> session(String source, CatalogueEntry entry, Map<String, Session> read) {
        if (read.containsKey(source)) {
            return Optional.of(read.get(source));
        }
        // A file that has changed since it was catalogued is reported as changed, and read again then.
        return reader.read(source)
                .reading()
                .filter(Reading.Parsed.class::isInstance)
                .map(reading -> ((Reading.Parsed) reading).session())
                .filter(session -> session.id().equals(entry.id()));
    }

    private static Session withId(Session session, String id) {
        return session.id().equals(id) ? session : session.toBuilder().id(id).build();
    }

    /** The sources of all sessions there are now. */
    public Set<String> sources() {
        return Collections.unmodifiableSet(ids.keySet());
    }

    /** Everything that is wrong, by path and line. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(unreachable.values());
        problems.addAll(catalogue.problems());
        problems.sort(Comparator.comparing(Problem::path)
                .thenComparing(Problem::line)
                .thenComparing(Problem::rule)
                .thenComparing(Problem::message));
        return problems;
    }

    /**
     * Reads {@code text} as if it were the file {@code source} of this folder, without a look at the folder. Threads may
     * share it.
     */
    public Reading parse(String source, String text) {
        return parser.parse(source, new FileText.Read(FileText.plain(text), List.of()));
    }

    SessionFiles files() {
        return files;
    }

    /** The file of a source as it is now. */
    FileText text(String source) {
        return FileText.of(files.file(source), source);
    }

    /** What was read last from the file of a source; empty when none was. */
    Optional<CatalogueEntry> known(String source) {
        return catalogue.entry(source);
    }

    /** The other files that hold older writings of the session of {@code source}. */
    List<String> olderWritings(String source) {
        return known(source).stream()
                .flatMap(entry -> catalogue.resolve(entry.claim()).stream())
                .filter(session -> session.shown().source().equals(source))
                .flatMap(session -> session.older().stream())
                .map(CatalogueEntry::source)
                .toList();
    }

    /**
     * The ids that would be other ones if files were replaced, by source; empty for a session that would be gone.
     *
     * @param readings what the files would read as; empty for one that would be gone
     */
    Map<String, String> otherIds(Map<String, Optional<Reading>> readings) {
        Map<String, Optional<CatalogueEntry>> entries = new TreeMap<>();
        readings.forEach(
                (source, reading) -> entries.put(source, reading.map(read -> CatalogueEntry.of(source, read))));
        return catalogue.otherIds(entries);
    }

    /** The language of a text, as the reader would detect it. */
    String language(Session session) {
        return parser.language(session);
    }

    /** How many files there are of each kind. */
    public FolderCounts counts() {
        int rejected = 0;
        int skipped = 0;
        for (CatalogueEntry entry : catalogue.entries()) {
            switch (entry.outcome()) {
                case REJECTED -> rejected++;
                case SKIPPED -> skipped++;
                case SESSION -> {}
            }
        }
        int all = catalogue.entries().size();
        return new FolderCounts(all, ids.size(), rejected, skipped, all - ids.size() - rejected - skipped);
    }
}
