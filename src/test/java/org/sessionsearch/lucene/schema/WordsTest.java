package org.sessionsearch.lucene.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rust for Linux        | rust for linux
                    OP-TEE                | op (optee) tee
                    big.LITTLE            | big (biglittle) little
                    AI/ML                 | ai (aiml) ml
                    scikit-learn/pandas   | scikit (scikitlearnpandas) (scikitlearn) learn pandas
                    C++ and C# on .NET    | c++ and c# on .net (net)
                    C++17                 | c++ 17
                    asyncio.gather()      | asyncio (asynciogather) gather
                    Python 3.11.          | python 3 (3.11) 11
                    Python's GIL          | python gil
                    don’t                 | don (dont) t
                    Straße, Øresund       | strasse oresund
                    İstanbul ısı          | istanbul isi
                    ＦＵＬＬ ﬁne           | full fine
                    test_search           | test (testsearch) search
                    🐍 snakes             | 🐍 snakes
                    -- ... !!             | ''
                    """)
    void theWordsOfATextAreCutAndFolded(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    @Test
    void scriptsWithoutBlanksAreCutByTheirDictionaries() {
        assertEquals("機械 学習", shown("機械学習"));
        assertEquals(
                List.of("ภาษา", "ไทย"),
                Words.of("ภาษาไทย").stream().map(Token::lower).toList());
        assertEquals("python 入門", shown("Python入門"));
    }

    @Test
    void offsetsCoverWhatWasRead() {
        String text = "Über OP-TEE, C++ & 𝒳 .NET";
        for (Token token : Words.of(text)) {
            String read = text.substring(token.start(), token.end());
            assertEquals(token.text(), Folding.fold(read).replaceAll("(?<=\\w)-", ""));
        }
    }

    @Test
    void anyCharactersAreRead() {
        StringBuilder all = new StringBuilder();
        for (int unit = 0; unit <= 0xFFFF; unit++) {
            all.append((char) unit).append(unit % 3 == 0 ? "a" : "-");
        }
        int end = 0;
        for (Token token : Words.of(all.toString())) {
            assertEquals(true, token.start() >= 0 && token.end() > token.start() && token.end() <= all.length());
            end = Math.max(end, token.end());
        }
        assertEquals(all.length(), end, "the last letter is read");
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (Token token : Words.of(text)) {
            String word = token.step() == 0 ? "(" + token.text() + ")" : token.text();
            shown.append(shown.isEmpty() ? "" : " ").append(word);
        }
        return shown.toString();
    }
}
