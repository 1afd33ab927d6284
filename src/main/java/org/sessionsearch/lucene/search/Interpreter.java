package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.Interpretation.Kind;

/** Says how each typed word was read: by the form in which the best match has it. */
final class Interpreter {

    private Interpreter() {}

    /** @param best the form of each word in the best session; null for one that does not match */
    static List<Interpretation> interpret(QueryReading reading, Variant[] best) {
        List<Interpretation> parts = new ArrayList<>();
        List<WordReading> words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).required()) {
                continue;
            }
            Interpretation part = interpret(words.get(i), best[i]);
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

    private static Interpretation interpret(WordReading word, Variant best) {
        return best == null
                ? new Interpretation(word.typed(), "", Kind.DROPPED)
                : new Interpretation(word.typed(), best.used(), best.kind());
    }

    /** Whether two neighbours were read as one word. */
    private static boolean isOne(Interpretation one, Interpretation next) {
        boolean together = next.kind() == Kind.JOINED || next.kind() == Kind.CODE || next.kind() == Kind.SYNONYM;
        return together && one.kind() == next.kind() && one.used().equals(next.used());
    }
}
