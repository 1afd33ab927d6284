package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.query.Interpretation.Kind;
import org.sessionsearch.session.Session;

/**
 * Finds the words of a session that complete an unfinished one. A beginning may have thousands of completions: to read
 * the few texts of a hit again costs less than to look each of them up.
 */
final class Completions {

    private static final Set<TextField> SHOWN = EnumSet.complementOf(EnumSet.of(TextField.BODY, TextField.BIO));

    private Completions() {}

    /** The places of the completions of all words, beside those already {@code found}. */
    static List<Occurrence> in(Session session, QueryReading reading, List<Occurrence> found) {
        List<Occurrence> all = found;
        for (int word = 0; word < reading.words().size(); word++) {
            for (Variant variant : reading.words().get(word).variants()) {
                if (variant.kind() == Kind.PREFIX && !standsItself(word, found)) {
                    all = all == found ? new ArrayList<>(found) : all;
                    add(session, word, variant, all);
                }
            }
        }
        return all;
    }

    /** Where {@code CI} stands, nobody who typed that means <i>Circle</i>. */
    private static boolean standsItself(int word, List<Occurrence> found) {
        return found.stream()
                .anyMatch(place ->
                        place.word() == word && place.variant().kind() == Kind.EXACT && SHOWN.contains(place.field()));
    }

    private static void add(Session session, int word, Variant variant, List<Occurrence> all) {
        Set<TextField> fields = EnumSet.noneOf(TextField.class);
        variant.lookups().forEach(lookup -> fields.add(lookup.field()));
        int before = all.size();
        for (TextField field : fields) {
            if (SHOWN.contains(field)) {
                add(session, field, word, variant, all);
            }
        }
        boolean found = all.size() > before || all.stream().anyMatch(place -> place.word() == word);
        if (!found && fields.contains(TextField.BIO)) {
            add(session, TextField.BIO, word, variant, all);
        }
        if (!found && all.size() == before && fields.contains(TextField.BODY)) {
            all.add(new Occurrence(word, variant, TextField.BODY, -1, -1));
        }
    }

    private static void add(Session session, TextField field, int word, Variant variant, List<Occurrence> all) {
        Beginning beginning = new Beginning(variant.used());
        int base = 0;
        for (String value : field.values(session)) {
            int offset = base;
            beginning.places(
                    value, (start, end) -> all.add(new Occurrence(word, variant, field, offset + start, offset + end)));
            base += value.length() + 1;
        }
    }
}
