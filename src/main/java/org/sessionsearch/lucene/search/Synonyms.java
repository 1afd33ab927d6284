package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.lucene.schema.TextFields;
import org.sessionsearch.lucene.schema.Words;

/** Words and phrases that mean the same. Immutable and thread-safe. */
final class Synonyms {

    private static final int MOST_WORDS = 4;

    private final Map<String, List<List<String>>> others = new HashMap<>();

    /** @param groups each of words or phrases that mean the same */
    Synonyms(List<List<String>> groups) {
        for (List<String> group : groups) {
            List<List<String>> members = group.stream()
                    .map(member -> TextFields.parts(Words.of(member)))
                    .filter(member -> !member.isEmpty())
                    .toList();
            for (List<String> member : members) {
                List<List<String>> known = others.computeIfAbsent(String.join(" ", member), any -> new ArrayList<>());
                members.stream().filter(other -> !other.equals(member)).forEach(known::add);
            }
        }
    }

    /** What means the same as a word, or as a run of words it stands in. */
    List<List<String>> of(List<TypedWord> words, int index) {
        List<List<String>> found = new ArrayList<>();
        for (int length = 1; length <= MOST_WORDS; length++) {
            for (int from = Math.max(0, index - length + 1); from <= index && from + length <= words.size(); from++) {
                List<String> run = words.subList(from, from + length).stream()
                        .map(TypedWord::text)
                        .toList();
                found.addAll(others.getOrDefault(String.join(" ", run), List.of()));
            }
        }
        return found;
    }
}
