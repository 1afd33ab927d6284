package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Problem;

/** Finds the values of one dimension that some files spell otherwise than most do. Not thread-safe. */
final class Spellings {

    private final Dimension dimension;
    private final Function<CatalogueEntry, List<String>> values;
    private final Map<String, String> keys = new HashMap<>();

    Spellings(Dimension dimension, Function<CatalogueEntry, List<String>> values) {
        this.dimension = dimension;
        this.values = values;
    }

    /** One problem for each file and value that is spelled otherwise. */
    List<Problem> problems(Collection<CatalogueEntry> entries) {
        Map<String, Map<String, Integer>> filesBySpelling = new HashMap<>();
        for (CatalogueEntry entry : entries) {
            for (String value : values.apply(entry)) {
                filesBySpelling
                        .computeIfAbsent(key(value), key -> new TreeMap<>())
                        .merge(value, 1, Integer::sum);
            }
        }
        filesBySpelling.values().removeIf(spellings -> spellings.size() < 2);
        List<Problem> problems = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            for (String value : values.apply(entry)) {
                Map<String, Integer> spellings = filesBySpelling.getOrDefault(key(value), Map.of());
                if (!spellings.isEmpty() && !usual(spellings).getKey().equals(value)) {
                    problems.add(problem(entry, value, usual(spellings)));
                }
            }
        }
        return problems;
    }

    private String key(String value) {
        return keys.computeIfAbsent(value, dimension::key);
    }

    /** Of spellings that are equally frequent the smaller text, as in the facets. */
    private static Map.Entry<String, Integer> usual(Map<String, Integer> files) {
        return files.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
    }

    private Problem problem(CatalogueEntry entry, String value, Map.Entry<String, Integer> usual) {
        String others = usual.getValue() == 1 ? "1 other file spells" : usual.getValue() + " other files spell";
        String message =
                "spells the " + dimension.label() + " “" + value + "”; " + others + " it “" + usual.getKey() + "”";
        return Rule.SPELLING.at(entry.source(), 0, message);
    }
}
