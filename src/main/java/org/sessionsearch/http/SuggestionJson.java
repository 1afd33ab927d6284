package org.sessionsearch.http;

import java.util.List;
import org.sessionsearch.query.Suggestion;

/** Writes completions. */
final class SuggestionJson {

    private SuggestionJson() {}

    static void write(JsonWriter json, List<Suggestion> suggestions) {
        json.objects("suggestions", suggestions, suggestion -> {
            json.text("text", suggestion.text());
            json.text("highlighted", Marked.html(suggestion.text(), 0, suggestion.matches()));
            json.text("kind", suggestion.kind().label());
            json.number("count", suggestion.count());
            suggestion.id().ifPresent(id -> json.text("id", id));
        });
    }
}
