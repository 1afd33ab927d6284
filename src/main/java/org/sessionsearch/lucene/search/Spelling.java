package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.sessionsearch.lucene.schema.TextField;

/**
 * Finds the words that a misspelt one may stand for, among the words of titles, speakers, tags, tracks and rooms; and
 * where none of these is near, among the others that many sessions have: {@code recieve} is {@code receive}, although no
 * title has that.
 *
 * <p>Each word has a 64-bit signature with one bit for each of its letters. An edit changes at most two bits, so one
 * pass over the signatures leaves few words whose distance must be computed. That replaces the automaton of Lucene's
 * {@code FuzzyQuery}, which costs ten times as much. Thread-safe.
 */
final class Spelling {

    /** The fields whose words are worth correcting to. */
    private static final int TARGETS = Lexicon.mask(Set.of(
            TextField.TITLE, TextField.SPEAKER, TextField.TAG, TextField.TRACK, TextField.ROOM, TextField.FORMAT));

    /**
     * From so many sessions on, a word that stands in texts alone is no misspelling itself: of 21,000 talks 1,800 words,
     * beside the 36,000 of titles and the like.
     */
    private static final int FREQUENT = 20;

    private static final int MOST_CANDIDATES = 24;

    /** From so many letters on, two edits are forgiven: of the typed word, or of the one it was before it lost some. */
    private static final int LONG = 8;

    /** Shorter beginnings are near to nearly everything. */
    private static final int LEAST_BEGINNING = 5;

    private final Lexicon lexicon;
    private final TimeLimit limit;

    private final Words subjects;
    private final Words others;

    Spelling(Lexicon lexicon, TimeLimit limit) {
        this.lexicon = lexicon;
        this.limit = limit;
        subjects = new Words(lexicon, word -> lexicon.occursInAny(word, TARGETS));
        others = new Words(lexicon, word -> lexicon.frequency(word) >= FREQUENT && !lexicon.occursInAny(word, TARGETS));
    }

    /** Some words of the lexicon, the most frequent first. */
    private static final class Words {
        private final Lexicon lexicon;
        private final int[] ordinals;
        private final long[] signatures;
        private final byte[] lengths;

        Words(Lexicon lexicon, IntPredicate wanted) {
            this.lexicon = lexicon;
            ordinals = byFrequency(lexicon, wanted);
            signatures = new long[ordinals.length];
            lengths = new byte[ordinals.length];
            for (int i = 0; i < ordinals.length; i++) {
                String word = lexicon.text(ordinals[i]);
                signatures[i] = signature(word);
                lengths[i] = (byte) Math.min(word.length(), Byte.MAX_VALUE);
            }
        }

        private static int[] byFrequency(Lexicon lexicon, IntPredicate wanted) {
            long[] places = new long[lexicon.size()];
            int count = 0;
            for (int word = 0; word < lexicon.size(); word++) {
                if (wanted.test(word)) {
                    places[count++] = (long) -lexicon.frequency(word) << Integer.SIZE | word;
                }
            }
            Arrays.sort(places, 0, count);
            return Arrays.stream(places, 0, count)
                    .mapToInt(place -> (int) place)
                    .toArray();
        }

        int size() {
            return ordinals.length;
        }

        /** Number of those that at least so many sessions have. */
        int frequent(int least) {
            int frequent = 0;
            while (frequent < ordinals.length && lexicon.frequency(ordinals[frequent]) >= least) {
                frequent++;
            }
            return frequent;
        }
    }

    /**
     * A word that may be meant.
     *
     * @param ordinal in the {@link Lexicon}
     * @param edits at least 1
     * @param whole whether the whole word is near, not only its beginning
     */
    record Candidate(int ordinal, int edits, boolean whole) {}

    /** Number of edits that are forgiven in {@code word}: 1 from 4 letters, 2 from 8, none with a digit or beyond any real word. */
    static int allowedEdits(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < 4 || word.length() > TypedEdits.LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return letters < LONG ? 1 : 2;
    }

    /**
     * The words near {@code typed}, fewest edits first, the more frequent before the rarer.
     *
     * @param unfinished whether the beginning of a longer word may be meant as well
     */
    List<Candidate> near(String typed, boolean unfinished) {
        int most = allowedEdits(typed);
        if (most == 0) {
            return List.of();
        }
        List<Candidate> candidates =
                scan(subjects, typed, unfinished && typed.length() >= LEAST_BEGINNING, most, subjects.size());
        if (candidates.isEmpty()) {
            candidates = scan(others, typed, false, 1, others.size());
        }
        if (candidates.isEmpty() && most == 1 && typed.length() >= LONG - 2) {
            candidates = scan(subjects, typed, false, 2, subjects.size());
            candidates.removeIf(candidate -> lexicon.text(candidate.ordinal).length() < LONG);
        }
        candidates.sort((a, b) -> {
            int byForm = Boolean.compare(b.whole, a.whole);
            int byEdits = Integer.compare(a.edits, b.edits);
            int byFrequency = Integer.compare(lexicon.frequency(b.ordinal), lexicon.frequency(a.ordinal));
            return byEdits != 0
                    ? byEdits
                    : byForm != 0 ? byForm : byFrequency != 0 ? byFrequency : a.ordinal - b.ordinal;
        });
        return candidates.size() > MOST_CANDIDATES ? candidates.subList(0, MOST_CANDIDATES) : candidates;
    }

    /** The most frequent word that is one edit away, if so many sessions have it; else -1. */
    int mostFrequentNeighbour(String typed, int least) {
        if (allowedEdits(typed) == 0) {
            return -1;
        }
        int subject = first(scan(subjects, typed, false, 1, subjects.frequent(least)));
        int other = first(scan(others, typed, false, 1, others.frequent(least)));
        return subject < 0 || other >= 0 && lexicon.frequency(other) > lexicon.frequency(subject) ? other : subject;
    }

    private static int first(List<Candidate> candidates) {
        return candidates.isEmpty() ? -1 : candidates.getFirst().ordinal;
    }

    /** Those of the first {@code count} of {@code words} that are within {@code most} edits. */
    private List<Candidate> scan(Words words, String typed, boolean unfinished, int most, int count) {
        limit.check();
        List<Candidate> candidates = new ArrayList<>();
        TypedEdits edits = new TypedEdits(typed);
        long signature = signature(typed);
        int length = typed.length();
        for (int i = 0; i < count; i++) {
            int longer = words.lengths[i] - length;
            if (longer < -most || !unfinished && longer > most) {
                continue;
            }
            boolean mayBeWhole = longer <= most && Long.bitCount(signature ^ words.signatures[i]) <= 2 * most;
            boolean mayBePrefix = unfinished && Long.bitCount(signature & ~words.signatures[i]) <= most;
            if (mayBeWhole || mayBePrefix) {
                lexicon.compare(words.ordinals[i], edits);
                if (edits.edits() <= most || mayBePrefix && edits.editsToBeginning() <= most) {
                    add(candidates, words.ordinals[i], edits, typed, most);
                }
            }
        }
        return candidates;
    }

    /** The typed word itself is no candidate, nor are words that begin with it. */
    private void add(List<Candidate> candidates, int ordinal, TypedEdits edits, String typed, int most) {
        if (edits.edits() <= most) {
            if (edits.edits() > 0) {
                candidates.add(new Candidate(ordinal, edits.edits(), true));
            }
        } else if (edits.editsToBeginning() > 0 && sharesBeginning(typed, lexicon.text(ordinal))) {
            candidates.add(new Candidate(ordinal, edits.editsToBeginning(), false));
        }
    }

    /** Few people mistype the first letter, and beginnings of words are near to very many others. */
    static boolean sharesBeginning(String typed, String word) {
        return typed.charAt(0) == word.charAt(0)
                || word.length() > 1 && typed.charAt(0) == word.charAt(1) && typed.charAt(1) == word.charAt(0);
    }

    /** One bit for each letter; rare letters share bits. */
    private static long signature(String word) {
        long bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1L << (word.charAt(i) & 63);
        }
        return bits;
    }
}
