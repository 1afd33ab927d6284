package org.sessionsearch.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.query.TextRange;

class BeginningTest {

    private static final List<String> BEGINNINGS = List.of(
            "o", "op", "opt", "optee", "te", "aiml", "m", "c", "c+", "c++", "c#", ".n", ".net", "net", "10", "10.",
            "10.6", "cafe", "strass", "データ", "o'r", "re", "s", "dev", "devops", "😀", "rust", "rus", "py", "python",
            "πy", "я");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OP-TEE on Arm, and optional",
                "AI/ML with C++, c# or .NET",
                "10-6 and 10.6.1\tare\nnumbers",
                "“Café” – Straße, STRASSE… O'Reilly’s",
                "データベースと全文検索 dev/ops",
                "DevOps&SRE (dev::ops) re:invent 😀 smile",
                "a_b_c opt.ee ./net",
                "(Rust), rust. .rust .rusty 'rust' rust's rust: rust/go rust+ #rust rust… -rust- rust’s rust,go",
                "日本.net 入門.rust .python 全文rust/go入門 rust全文 データpy-thon、rust日rust",
                "日本語python入門 python。 яpython python-я ｐｙｔｈｏｎ Κpython pythonπ ﬁpython",
            })
    void findsTheWordsThatCuttingTheWholeTextFinds(String text) {
        for (String beginning : BEGINNINGS) {
            List<TextRange> expected = Words.of(text).stream()
                    .filter(token -> token.text().startsWith(beginning))
                    .map(token -> new TextRange(token.start(), token.end()))
                    .toList();
            List<TextRange> found = new ArrayList<>();
            new Beginning(beginning).places(text, (start, end) -> found.add(new TextRange(start, end)));

            assertEquals(expected, found, beginning);
        }
    }

    @Test
    void aTextWithoutSuchAWordHasNone() {
        new Beginning("rust").places("nothing but trust", (start, end) -> {
            throw new AssertionError("no word begins so, got one at " + start);
        });
    }
}
