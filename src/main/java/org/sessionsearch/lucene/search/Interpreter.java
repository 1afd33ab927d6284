package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.Interpretation.Kind;

/** Says how each typed word was read: by the form in which the best match has it. */
final class Interpreter {

    private Interpreter() {}

    /** @param best where the words match in the best session; empty when nothing matches */
    static List<Interpretation> interpret(Reading reading, List<Occurrence> best) {
        List<Interpretation> parts = new ArrayList<>();
        List<WordReading> words = reading.query().words();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).required()) {
                continue;
            }
            Interpretation part = interpret(i, words.get(i), best);
            int last = parts.size() - 1;
            if (last >= 0 && isOne(parts.get(last), part)) {
                String typed = parts.get(last).typed() + ' ' + part.typed();
                parts.set(last, new Interpretation(typed, part.used(), part.kind()));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Interpretation interpret(int index, WordReading word, List<Occurrence> best) {
        for (Occurrence occurrence : best) {
            if (occurrence.word() == index) {
                Variant variant = occurrence.variant();
                return new Interpretation(word.typed(), variant.used(), variant.kind());
            }
        }
        return new Interpretation(word.typed(), "", Kind.DROPPED);
    }

    /** Whether two neighbours were read as one word. */
    private static boolean isOne(Interpretation one, Interpretation next) {
        boolean together = next.kind() == Kind.JOINED || next.kind() == Kind.CODE || next.kind() == Kind.SYNONYM;
        return together && one.kind() == next.kind() && one.used().equals(next.used());
    }
}
