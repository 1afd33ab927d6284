package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sessionsearch.lucene.schema.TextField;

/**
 * Finds the words that a misspelt one may stand for, among the words of titles, speakers, tags, tracks and rooms.
 *
 * <p>Each word has a 64-bit signature with one bit for each of its letters. An edit changes at most two bits, so one
 * pass over the signatures leaves few words whose distance must be computed. That replaces the automaton of Lucene's
 * {@code FuzzyQuery}, which costs ten times as much. Thread-safe.
 */
final class Spelling {

    /** The fields whose words are worth correcting to. */
    private static final int TARGETS = Lexicon.mask(Set.of(
            TextField.TITLE, TextField.SPEAKER, TextField.TAG, TextField.TRACK, TextField.ROOM, TextField.FORMAT));

    private static final int MOST_CANDIDATES = 24;

    /** From so many letters on, two edits are forgiven: of the typed word, or of the one it was before it lost some. */
    private static final int LONG = 8;

    /** Shorter beginnings are near to nearly everything. */
    private static final int LEAST_BEGINNING = 5;

    private final Lexicon lexicon;
    private final TimeLimit limit;

    /** The most frequent word first. */
    private final int[] ordinals;

    private final long[] signatures;
    private final byte[] lengths;

    Spelling(Lexicon lexicon, TimeLimit limit) {
        this.lexicon = lexicon;
        this.limit = limit;
        ordinals = byFrequency(lexicon);
        signatures = new long[ordinals.length];
        lengths = new byte[ordinals.length];
        for (int i = 0; i < ordinals.length; i++) {
            String word = lexicon.text(ordinals[i]);
            signatures[i] = signature(word);
            lengths[i] = (byte) Math.min(word.length(), Byte.MAX_VALUE);
        }
    }

    /** The words worth correcting to, the most frequent first. */
    private static int[] byFrequency(Lexicon lexicon) {
        long[] places = new long[lexicon.size()];
        int count = 0;
        for (int word = 0; word < lexicon.size(); word++) {
            if (lexicon.occursInAny(word, TARGETS)) {
                places[count++] = (long) -lexicon.frequency(word) << Integer.SIZE | word;
            }
        }
        Arrays.sort(places, 0, count);
        return Arrays.stream(places, 0, count).mapToInt(place -> (int) place).toArray();
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
                scan(typed, unfinished && typed.length() >= LEAST_BEGINNING, most, ordinals.length);
        if (candidates.isEmpty() && most == 1 && typed.length() >= LONG - 2) {
            candidates = scan(typed, false, 2, ordinals.length);
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
        int frequent = 0;
        while (frequent < ordinals.length && lexicon.frequency(ordinals[frequent]) >= least) {
            frequent++;
        }
        List<Candidate> candidates = scan(typed, false, 1, frequent);
        return candidates.isEmpty() ? -1 : candidates.getFirst().ordinal;
    }

    /** Those of the first {@code count} words that are within {@code most} edits. */
    private List<Candidate> scan(String typed, boolean unfinished, int most, int count) {
        limit.check();
        List<Candidate> candidates = new ArrayList<>();
        TypedEdits edits = new TypedEdits(typed);
        long signature = signature(typed);
        int length = typed.length();
        for (int i = 0; i < count; i++) {
            int longer = lengths[i] - length;
            if (longer < -most || !unfinished && longer > most) {
                continue;
            }
            boolean mayBeWhole = longer <= most && Long.bitCount(signature ^ signatures[i]) <= 2 * most;
            boolean mayBePrefix = unfinished && Long.bitCount(signature & ~signatures[i]) <= most;
            if (mayBeWhole || mayBePrefix) {
                lexicon.compare(ordinals[i], edits);
                if (edits.edits() <= most || mayBePrefix && edits.editsToBeginning() <= most) {
                    add(candidates, ordinals[i], edits, typed, most);
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
    private static boolean sharesBeginning(String typed, String word) {
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
