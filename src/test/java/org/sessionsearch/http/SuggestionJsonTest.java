package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.Suggestion;
import org.sessionsearch.query.TextRange;
import tools.jackson.databind.json.JsonMapper;

class SuggestionJsonTest {

    @Test
    void aCompletionIsEscapedAndWhatWasTypedIsMarked() {
        Suggestion title = new Suggestion(
                "Rust & <C>", List.of(new TextRange(0, 2)), Suggestion.Kind.TITLE, 1, Optional.of("CON24-101"));
        Suggestion track = new Suggestion("Rust", List.of(), Suggestion.Kind.TRACK, 7, Optional.empty());
        byte[] json = JsonWriter.object(out -> SuggestionJson.write(out, List.of(title, track)));
        assertEquals(new JsonMapper().readTree("""
                {"suggestions": [
                  {"text": "Rust & <C>", "highlighted": "<mark>Ru</mark>st &amp; &lt;C&gt;", "kind": "title", "count": 1,
                   "id": "CON24-101"},
                  {"text": "Rust", "highlighted": "Rust", "kind": "track", "count": 7}]}
                """), new JsonMapper().readTree(json));
    }
}
