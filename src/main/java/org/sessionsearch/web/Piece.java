package org.sessionsearch.web;

import java.util.ArrayList;
import java.util.List;
import org.sessionsearch.query.Highlight;
import org.sessionsearch.query.TextRange;

/** A part of a text that matched or did not. */
record Piece(String text, boolean marked) {

    static List<Piece> plain(String text) {
        return List.of(new Piece(text, false));
    }

    /** The passage of {@code highlight} in pieces, none of them empty. */
    static List<Piece> of(Highlight highlight) {
        List<Piece> pieces = new ArrayList<>();
        int offset = highlight.passage().start();
        int done = 0;
        for (TextRange match : highlight.matches()) {
            add(pieces, highlight.text().substring(done, match.start() - offset), false);
            add(pieces, highlight.text().substring(match.start() - offset, match.end() - offset), true);
            done = match.end() - offset;
        }
        add(pieces, highlight.text().substring(done), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
