package org.sessionsearch.lucene.search;

import java.util.ArrayList;
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
    private static final int TARGETS =
            Lexicon.mask(Set.of(TextField.TITLE, TextField.SPEAKER, TextField.TAG, TextField.TRACK, TextField.ROOM));

    private static final int MOST_CANDIDATES = 24;

    /** Shorter beginnings are near to nearly everything. */
    private static final int LEAST_BEGINNING = 5;

    private final Lexicon lexicon;
    private final int[] ordinals;
    private final long[] signatures;
    private final byte[] lengths;

    Spelling(Lexicon lexicon) {
        this.lexicon = lexicon;
        int[] targets = new int[lexicon.size()];
        int count = 0;
        for (int word = 0; word < lexicon.size(); word++) {
            if (lexicon.occursInAny(word, TARGETS)) {
                targets[count++] = word;
            }
        }
        ordinals = java.util.Arrays.copyOf(targets, count);
        signatures = new long[count];
        lengths = new byte[count];
        for (int i = 0; i < count; i++) {
            String word = lexicon.text(ordinals[i]);
            signatures[i] = signature(word);
            lengths[i] = (byte) Math.min(word.length(), Byte.MAX_VALUE);
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

    /** Number of edits that are forgiven in {@code word}: 1 from 4 letters, 2 from 8, none with a digit. */
    static int allowedEdits(String word) {
        int letters = word.codePointCount(0, word.length());
        if (letters < 4 || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return letters < 8 ? 1 : 2;
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
        List<Candidate> candidates = scan(typed, unfinished && typed.length() >= LEAST_BEGINNING, most);
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

    private List<Candidate> scan(String typed, boolean unfinished, int most) {
        List<Candidate> candidates = new ArrayList<>();
        EditDistance distance = new EditDistance();
        long signature = signature(typed);
        int length = typed.length();
        for (int i = 0; i < ordinals.length; i++) {
            int longer = lengths[i] - length;
            if (longer < -most || !unfinished && longer > most) {
                continue;
            }
            boolean mayBeWhole = longer <= most && Long.bitCount(signature ^ signatures[i]) <= 2 * most;
            boolean mayBePrefix = unfinished && Long.bitCount(signature & ~signatures[i]) <= most;
            if (mayBeWhole || mayBePrefix) {
                add(candidates, distance, typed, ordinals[i], most, unfinished);
            }
        }
        return candidates;
    }

    private void add(
            List<Candidate> candidates,
            EditDistance distance,
            String typed,
            int ordinal,
            int most,
            boolean unfinished) {
        String word = lexicon.text(ordinal);
        int edits = distance.between(typed, word, most);
        if (edits != EditDistance.TOO_FAR) {
            if (edits > 0) {
                candidates.add(new Candidate(ordinal, edits, true));
            }
        } else if (unfinished && sharesBeginning(typed, word)) {
            int toPrefix = distance.toPrefix(typed, word, most);
            if (toPrefix != EditDistance.TOO_FAR && toPrefix > 0) {
                candidates.add(new Candidate(ordinal, toPrefix, false));
            }
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
