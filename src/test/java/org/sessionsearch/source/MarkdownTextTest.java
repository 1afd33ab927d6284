package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    private static final int TEXTS = 5_000;
    private static final int LONGEST = 30;
    private static final String[] PIECES = {
        "word",
        "a longer run of words that an editor may have wrapped at some width",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n \n",
        " \n",
        "  \n",
        "\n   ",
        "\n    ",
        ".",
        ":",
        "!",
        "(",
        ")",
        "\"",
        "'",
        "|",
        "/",
        "http://example.org/a?b=c",
        "\u00A0",
        "\u3000",
        "\u2028",
        "\u65E5\u672C\u8A9E",
        "\uD83D\uDE00",
        "-",
        "1",
        "=",
        "#",
        "%",
        "$",
        "@",
        "^",
        "{",
        "}",
        ";",
        ","
    };

    private final MarkdownText markdown = new MarkdownText();

    @Test
    void paragraphsWithoutMarksAreReadAsTheParserReadsThem() {
        Random random = new Random(11);
        int unmarked = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(LONGEST); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            unmarked += MarkdownText.isUnmarked(text.toString()) ? 1 : 0;
            if (text.indexOf("|") < 0) {
                assertEquals(markdown.rendered(text.toString()), markdown.plain(text.toString()), text.toString());
            }
        }
        assertTrue(unmarked > TEXTS / 10, "too few were without marks");
    }
}
