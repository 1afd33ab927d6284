package org.sessionsearch.http;

import java.util.Set;
import org.sessionsearch.query.Hit;

/** Writes the hits of a search. */
final class HitJson {

    private HitJson() {}

    static void write(JsonWriter json, Hit hit, Set<HitField> fields) {
        SessionJson.write(json, hit.session(), fields);
        if (fields.contains(HitField.SCORE)) {
            json.number(HitField.SCORE.label(), hit.score());
        }
        if (fields.contains(HitField.REASON)) {
            json.known(HitField.REASON.label(), hit.reason());
        }
        if (fields.contains(HitField.HIGHLIGHTS) && !hit.highlights().isEmpty()) {
            HighlightJson.write(json, hit.highlights());
        }
        hit.explanation().ifPresent(lines -> json.texts(HitField.EXPLAIN.label(), lines));
    }
}
