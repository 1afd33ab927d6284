package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {

    private static final int MUTANTS_OF_EACH = 400;
    private static final String[] PIECES = {
        "\n",
        "\n\n",
        " ",
        "  ",
        "\n  ",
        "\n- ",
        "- ",
        ": ",
        ":",
        " #",
        "#",
        "'",
        "''",
        "\"",
        "\\",
        "\\n",
        "\\x41",
        "\\\n",
        "?",
        "!",
        "&a ",
        "*a",
        "|",
        ">",
        "[",
        "]",
        "{",
        "}",
        ",",
        "%",
        "@",
        "`",
        "~",
        "null",
        "---",
        "...",
        "\n---",
        "\n...",
        "key: ",
        "\nkey:",
        "\nkey: x",
        "é",
        "\t",
        "\r",
        "\u2028",
        "\u0085",
        "\uD83D\uDE00",
        "\uFEFF",
        "<<: ",
        "= ",
        "- - ",
        "-"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: A talk\n",
                "title: A talk\n  that goes on\n\n  below   \nroom: 'It''s\n\n\n  here'\n",
                "title: \"A \\\"talk\\\" \\xE9 \\u2019\\\n  \\ on\\n\"\n",
                "tags:\n- one\n- two\n  and more\ntrack: null\nroom: ~\nlevel:\n",
                "tags:\n  - one\n  - two\nspeakers:\n- name: Ann\n  bio: 'b'\n- name: Bob\n  more:\n  - x\n",
                "slot:\n  start: 12:30\n  end: ''\n\n\ntitle: http://x/y#z\n",
            })
    void anOrdinaryTextIsReadAsTheParserReadsIt(String text) throws BrokenYamlException {
        assertNotNull(PlainYaml.read(text, 2));
        assertSame(text);
    }

    @Test
    void sessionsAndWhatIsLikeThemAreReadAsTheParserReadsThem() throws IOException {
        Random random = new Random(7);
        int read = 0;
        for (String text : frontMatters()) {
            read += assertSame(text) ? 1 : 0;
            for (int i = 0; i < MUTANTS_OF_EACH; i++) {
                read += assertSame(mutant(text, random)) ? 1 : 0;
            }
        }
        assertTrue(read > 1000, () -> "too few were read");
    }

    private static List<String> frontMatters() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("sessions"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                int end = text.indexOf("\n---\n");
                if (text.startsWith("---\n") && end > 0) {
                    all.add(text.substring(4, end + 1));
                }
            }
        }
        return all;
    }

    private static String mutant(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(mutant.length() + 1);
            int end = Math.min(mutant.length(), at + random.nextInt(4));
            String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
            mutant.replace(at, end, piece);
        }
        return mutant.toString();
    }

    /** Whether it was read at all. */
    private static boolean assertSame(String text) {
        Value.Fields plain = PlainYaml.read(text, 2);
        if (plain != null) {
            try {
                assertEquals(new YamlTree.Content(plain, List.of()), YamlTree.readAny(text, 2), text);
            } catch (BrokenYamlException broken) {
                throw new AssertionError("it is broken: " + broken.getMessage() + "\n" + text, broken);
            }
        }
        return plain != null;
    }
}
