package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of several files that claim one id are the same session, which writing of it is shown, and under which id. It
 * depends on the files alone, not on the order in which they were read.
 */
final class Identity {

    /** A newer writing wins; of two of one age the one further down the tree, where files were moved to. */
    private static final Comparator<CatalogueEntry> BY_AGE = Comparator.comparing(CatalogueEntry::written)
            .thenComparing(entry ->
                    entry.source().chars().filter(letter -> letter == '/').count())
            .thenComparing(CatalogueEntry::source);

    private static final Comparator<List<CatalogueEntry>> BY_PLACE = Comparator.comparing(
                    (List<CatalogueEntry> writings) -> first(writings, CatalogueEntry::undated))
            .thenComparing(writings -> first(writings, CatalogueEntry::source));

    private Identity() {}

    /**
     * One session.
     *
     * @param id the final id
     * @param shown the writing that is shown
     * @param older the other writings
     */
    record Resolved(String id, CatalogueEntry shown, List<CatalogueEntry> older) {}

    /**
     * Resolves one claim.
     *
     * @param claimants all files that claim the same id, at least one
     * @param isClaimed whether an id, in lower case, is claimed by a file of its own
     */
    static List<Resolved> resolve(Collection<CatalogueEntry> claimants, Predicate<String> isClaimed) {
        List<List<CatalogueEntry>> sessions = new ArrayList<>(groups(new ArrayList<>(claimants)));
        sessions.sort(BY_PLACE);
        List<Resolved> resolved = new ArrayList<>();
        int number = 1;
        for (List<CatalogueEntry> writings : sessions) {
            writings.sort(BY_AGE.reversed());
            CatalogueEntry shown = writings.getFirst();
            String id = shown.id();
            if (!resolved.isEmpty()) {
                do {
                    id = resolved.getFirst().id() + "-" + ++number;
                } while (isClaimed.test(id.toLowerCase(Locale.ROOT)));
            }
            resolved.add(new Resolved(id, shown, List.copyOf(writings.subList(1, writings.size()))));
        }
        return resolved;
    }

    private static Collection<List<CatalogueEntry>> groups(List<CatalogueEntry> claimants) {
        int[] group = new int[claimants.size()];
        Arrays.setAll(group, index -> index);
        for (int one = 0; one < group.length; one++) {
            for (int other = 0; other < one; other++) {
                if (group[one] != group[other] && isSameSession(claimants.get(one), claimants.get(other))) {
                    join(group, group[one], group[other]);
                }
            }
        }
        Map<Integer, List<CatalogueEntry>> groups = new LinkedHashMap<>();
        for (int index = 0; index < group.length; index++) {
            groups.computeIfAbsent(group[index], key -> new ArrayList<>()).add(claimants.get(index));
        }
        return groups.values();
    }

    private static void join(int[] group, int from, int to) {
        for (int index = 0; index < group.length; index++) {
            if (group[index] == from) {
                group[index] = to;
            }
        }
    }

    /** The same title; or, in a file re-generated under another date, nearly the same. */
    private static boolean isSameSession(CatalogueEntry one, CatalogueEntry other) {
        return one.title().equals(other.title())
                || (one.undated().equals(other.undated()) && areAlike(one.title(), other.title()));
    }

    /** Whether most words are shared and all numbers are: parts 1 and 2 of a talk are two sessions. */
    private static boolean areAlike(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split(" ")));
        Set<String> others = new HashSet<>(Arrays.asList(other.split(" ")));
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        words.addAll(others);
        boolean numbersDiffer = words.stream()
                .anyMatch(word -> !shared.contains(word) && word.chars().anyMatch(Character::isDigit));
        return !numbersDiffer && shared.size() * 3 >= words.size() * 2;
    }

    private static String first(List<CatalogueEntry> writings, Function<CatalogueEntry, String> part) {
        return writings.stream().map(part).min(Comparator.naturalOrder()).orElseThrow();
    }
}
