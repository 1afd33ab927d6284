package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionsearch.lucene.schema.TextFields;
import org.sessionsearch.lucene.schema.Words;

/** Words and phrases that mean the same. Immutable and thread-safe. */
final class Synonyms {

    /** By each of their words, the phrases that have synonyms; a word alone is a phrase, too. */
    private final Map<String, Set<List<String>>> phrases = new HashMap<>();

    private final Map<List<String>, List<List<String>>> others = new HashMap<>();

    /** @param groups each of words or phrases that mean the same */
    Synonyms(List<List<String>> groups) {
        for (List<String> group : groups) {
            List<List<String>> members = group.stream()
                    .map(member -> TextFields.parts(Words.of(member)))
                    .filter(member -> !member.isEmpty())
                    .toList();
            for (List<String> member : members) {
                List<List<String>> known = others.computeIfAbsent(member, any -> new ArrayList<>());
                members.stream().filter(other -> !other.equals(member)).forEach(known::add);
                member.forEach(word -> phrases.computeIfAbsent(word, any -> new LinkedHashSet<>())
                        .add(member));
            }
        }
    }

    /** What means the same as a word, or as a phrase it is part of whose other words were typed, too, in any order. */
    List<List<String>> of(List<TypedWord> words, int index) {
        List<List<String>> found = new ArrayList<>();
        for (List<String> phrase : phrases.getOrDefault(words.get(index).text(), Set.of())) {
            if (phrase.size() == 1 || hasAll(words, phrase)) {
                found.addAll(others.get(phrase));
            }
        }
        return found;
    }

    private static boolean hasAll(List<TypedWord> words, List<String> phrase) {
        return phrase.stream()
                .allMatch(wanted -> words.stream().anyMatch(word -> word.text().equals(wanted)));
    }
}
