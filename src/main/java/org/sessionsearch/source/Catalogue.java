package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Problem;

/** What is known of every file of the folder, so that ids can be given over all of them. Not thread-safe. */
final class Catalogue {

    private static final Pattern SUFFIX = Pattern.compile("(.+)-\\d+");

    private final TreeMap<String, CatalogueEntry> entries = new TreeMap<>();

    /** The files of each claim, in the order in which they came; nearly always one. */
    private final Map<String, List<CatalogueEntry>> claims = new HashMap<>();

    private final Spellings tracks = new Spellings(Dimension.TRACK, CatalogueEntry::tracks);
    private final Spellings speakers = new Spellings(Dimension.SPEAKER, CatalogueEntry::speakers);

    /** Remembers a file in place of what was known of it, and returns the claims whose ids may change by it. */
    Set<String> put(CatalogueEntry entry) {
        Set<String> touched = remove(entry.source());
        entries.put(entry.source(), entry);
        if (entry.outcome() == CatalogueEntry.Outcome.SESSION) {
            claims.merge(entry.claim(), List.of(entry), Catalogue::both);
            touch(entry.claim(), touched);
        }
        return touched;
    }

    /** Forgets a file and returns the claims whose ids may change by it. */
    Set<String> remove(String source) {
        Set<String> touched = new LinkedHashSet<>();
        CatalogueEntry entry = entries.remove(source);
        if (entry != null && entry.outcome() == CatalogueEntry.Outcome.SESSION) {
            claims.computeIfPresent(entry.claim(), (claim, claimants) -> without(entry, claimants));
            touch(entry.claim(), touched);
        }
        return touched;
    }

    private static List<CatalogueEntry> both(List<CatalogueEntry> some, List<CatalogueEntry> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Null when nothing is left. */
    private static List<CatalogueEntry> without(CatalogueEntry entry, List<CatalogueEntry> claimants) {
        List<CatalogueEntry> left =
                claimants.stream().filter(claimant -> claimant != entry).toList();
        return left.isEmpty() ? null : left;
    }

    /** A claim of HKG15-306-2 also decides whether the second HKG15-306 may be called so. */
    private static void touch(String claim, Set<String> touched) {
        touched.add(claim);
        Matcher suffix = SUFFIX.matcher(claim);
        if (suffix.matches()) {
            touched.add(suffix.group(1));
        }
    }

    /** The sessions of one claim; empty when nobody claims it. */
    List<Identity.Resolved> resolve(String claim) {
        List<CatalogueEntry> claimants = claims.get(claim);
        return claimants == null ? List.of() : Identity.resolve(claimants, claims::containsKey);
    }

    /** What is known of a file. */
    Optional<CatalogueEntry> entry(String source) {
        return Optional.ofNullable(entries.get(source));
    }

    /**
     * The ids that would be other ones if files were replaced, by source; empty for a session that would be gone.
     *
     * @param changes what would be known of the files; empty for one that would be gone
     */
    Map<String, String> otherIds(Map<String, Optional<CatalogueEntry>> changes) {
        Map<String, Optional<CatalogueEntry>> now = new HashMap<>();
        changes.keySet().forEach(source -> now.put(source, entry(source)));
        Set<String> touched = replace(changes);
        touched.addAll(replace(now));
        Map<String, String> before = ids(touched);
        replace(changes);
        Map<String, String> after = ids(touched);
        replace(now);
        before.keySet().forEach(source -> after.putIfAbsent(source, ""));
        after.entrySet().removeIf(session -> session.getValue().equals(before.get(session.getKey())));
        return after;
    }

    private Map<String, String> ids(Set<String> touched) {
        Map<String, String> ids = new TreeMap<>();
        for (String claim : touched) {
            resolve(claim).forEach(session -> ids.put(session.shown().source(), session.id()));
        }
        return ids;
    }

    private Set<String> replace(Map<String, Optional<CatalogueEntry>> changes) {
        Set<String> touched = new HashSet<>();
        changes.forEach((source, entry) -> touched.addAll(entry.map(this::put).orElseGet(() -> remove(source))));
        return touched;
    }

    /** The claims that more than one file makes. */
    Set<String> contested() {
        Set<String> contested = new HashSet<>();
        claims.forEach((claim, claimants) -> {
            if (claimants.size() > 1) {
                contested.add(claim);
            }
        });
        return contested;
    }

    /** All files known, by source. */
    Collection<CatalogueEntry> entries() {
        return entries.values();
    }

    /** The files known at {@code source} or, if that is a folder, below it. */
    Set<String> sourcesAt(String source) {
        Set<String> sources = new LinkedHashSet<>();
        if (entries.containsKey(source)) {
            sources.add(source);
        }
        String folder = source.isEmpty() ? "" : source + "/";
        for (String below : entries.tailMap(folder).keySet()) {
            if (!below.startsWith(folder)) {
                break;
            }
            sources.add(below);
        }
        return sources;
    }

    void clear() {
        entries.clear();
        claims.clear();
    }

    /** The problems of the files, and those that only show over all of them; in no order. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        entries.values().forEach(entry -> problems.addAll(entry.problems()));
        for (String claim : contested()) {
            problems.addAll(DuplicateIds.problems(resolve(claim)));
        }
        problems.addAll(tracks.problems(entries.values()));
        problems.addAll(speakers.problems(entries.values()));
        problems.addAll(CutNames.problems(entries.values()));
        return problems;
    }
}
