package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Typed words that may be meant as one: {@code op tee} as {@code optee}.
 *
 * @param text the words in one
 * @param members the indexes of the words
 * @param initials whether it may be the initials and the family name of somebody
 * @param unfinished whether it may go on
 * @param asTyped whether the words were typed one after another in this order
 * @param word whether it may be a word; others are only codes
 */
record Run(String text, List<Integer> members, boolean initials, boolean unfinished, boolean asTyped, boolean word) {

    private static final int MOST_JOINED = 3;
    private static final int MOST_IN_CODE = 6;

    /** In longer texts only neighbours are joined, as they stand. */
    private static final int MOST_FOR_PAIRS = 12;

    private static final int MOST_FOR_TRIPLES = 4;

    /** Shorter common words stand before any word, so that their joining means nothing. */
    private static final int LEAST_COMMON = 4;

    /** But these begin and end many a compound: {@code out reach}, {@code in put}, {@code set up}. */
    private static final Set<String> PARTICLES = Set.of("out", "off", "up", "on", "in", "by");

    Run {
        members = List.copyOf(members);
    }

    /**
     * The runs of two or more words. Which sessions match must not depend on the order of the words, so every order of
     * a few words is a run.
     */
    static List<Run> of(List<TypedWord> words) {
        List<Run> runs = new ArrayList<>();
        for (int length = 2; length <= MOST_IN_CODE; length++) {
            for (int from = 0; from + length <= words.size(); from++) {
                addNeighbours(words, from, length, runs);
            }
        }
        if (words.size() > 1 && words.size() <= MOST_FOR_PAIRS) {
            addOrders(words, new ArrayList<>(), words.size() <= MOST_FOR_TRIPLES ? MOST_JOINED : 2, runs);
        }
        return runs;
    }

    private static void addNeighbours(List<TypedWord> words, int from, int length, List<Run> runs) {
        List<Integer> members = new ArrayList<>();
        for (int i = from; i < from + length; i++) {
            members.add(i);
        }
        if (haveSameFields(words, members)) {
            runs.add(run(words, members, true, length <= MOST_JOINED && mayBeWord(words, members)));
        }
    }

    private static void addOrders(List<TypedWord> words, List<Integer> members, int most, List<Run> runs) {
        for (int i = 0; i < words.size(); i++) {
            boolean mayFollow = members.isEmpty() || !words.get(last(members)).unfinished();
            if (mayFollow && !members.contains(i)) {
                members.add(i);
                if (members.size() > 1 && !areNeighbours(members) && haveSameFields(words, members)) {
                    runs.add(run(words, members, false, mayBeWord(words, members)));
                }
                if (members.size() < most) {
                    addOrders(words, members, most, runs);
                }
                members.remove(members.size() - 1);
            }
        }
    }

    private static boolean areNeighbours(List<Integer> members) {
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i) != members.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    private static int last(List<Integer> members) {
        return members.get(members.size() - 1);
    }

    private static boolean haveSameFields(List<TypedWord> words, List<Integer> members) {
        TypedWord first = words.get(members.get(0));
        return members.stream().allMatch(member -> words.get(member).fields().equals(first.fields()));
    }

    private static boolean mayBeWord(List<TypedWord> words, List<Integer> members) {
        boolean letters = true;
        boolean common = true;
        boolean shortCommon = false;
        for (int member : members) {
            TypedWord word = words.get(member);
            letters &= word.text().length() == 1;
            common &= word.common();
            shortCommon |= word.common() && word.text().length() < LEAST_COMMON && !PARTICLES.contains(word.text());
        }
        return letters || !shortCommon && !common;
    }

    private static Run run(List<TypedWord> words, List<Integer> members, boolean asTyped, boolean word) {
        StringBuilder text = new StringBuilder();
        boolean numbers = true;
        boolean initials = true;
        for (int i = 0; i < members.size(); i++) {
            String part = words.get(members.get(i)).text();
            numbers &= part.chars().allMatch(Character::isDigit);
            initials &= i == members.size() - 1 || part.length() == 1;
        }
        for (int member : members) {
            text.append(numbers && !text.isEmpty() ? "." : "")
                    .append(words.get(member).text());
        }
        boolean unfinished = words.get(last(members)).unfinished();
        return new Run(text.toString(), members, initials, unfinished, asTyped, word);
    }
}
