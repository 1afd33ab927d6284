package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.Optional;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.Interpretation.Kind;

/** Finds the text that a person may have meant. Whether it has hits is for the caller to see. Thread-safe. */
final class Corrections {

    /** A neighbour must be so many times as frequent as what was typed. */
    private static final int FAR_MORE = 20;

    /** Where a text has more hits, nobody asks whether it was misspelt. */
    private static final int FEW = 5;

    private static final int MOST_REMEMBERED = 10_000;

    private final Lexicon lexicon;
    private final Spelling spelling;
    private final Codes codes;

    /** The word that may have been meant for one that was typed; empty where there is none. */
    private final Remembered<String, String> frequent = new Remembered<>(MOST_REMEMBERED);

    Corrections(Lexicon lexicon, Spelling spelling, Codes codes) {
        this.lexicon = lexicon;
        this.spelling = spelling;
        this.codes = codes;
    }

    /** A better text for {@code text}, which was read as {@code reading}. */
    Optional<String> of(String text, Reading reading) throws IOException {
        if (reading.isBrowsing()) {
            return Optional.empty();
        }
        if (reading.unknownCode().isPresent()) {
            return codes.nearest(reading.unknownCode().get(), 1).stream().findFirst();
        }
        String corrected = text;
        for (Interpretation part : reading.interpretation()) {
            if (part.kind() == Kind.TYPO) {
                corrected = replace(corrected, part.typed(), part.used());
            }
        }
        if (corrected.equals(text) && reading.matches().size() <= FEW) {
            for (TypedWord word : reading.query().typed()) {
                corrected = replace(corrected, word.typed(), moreFrequent(word));
            }
        }
        return corrected.equals(text) ? Optional.empty() : Optional.of(corrected);
    }

    private String moreFrequent(TypedWord word) {
        if (word.common()) {
            return word.typed();
        }
        String known = frequent.get(word.text());
        if (known == null) {
            known = findMoreFrequent(word.text());
            frequent.put(word.text(), known);
        }
        return known.isEmpty() ? word.typed() : known;
    }

    /** Empty where there is none. */
    private String findMoreFrequent(String word) {
        int typed = lexicon.find(word);
        int frequency = typed < 0 ? 0 : lexicon.frequency(typed);
        int best = spelling.mostFrequentNeighbour(word, FAR_MORE * Math.max(1, frequency));
        return best < 0 ? "" : lexicon.text(best);
    }

    private static String replace(String text, String typed, String used) {
        int at = text.indexOf(typed);
        return at < 0 || typed.equals(used) ? text : text.substring(0, at) + used + text.substring(at + typed.length());
    }
}
