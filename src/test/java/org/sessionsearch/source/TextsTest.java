package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain text becomes of the texts that people and programs write. Line breaks are written as ⏎. */
class TextsTest {

    private final TextCleaner cleaner = new TextCleaner(false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "plain words                          ¦ plain words",
                "one<br /> <br />two<br>three         ¦ one⏎⏎two⏎three",
                "<p>one</p><p>two&nbsp;</p>           ¦ one⏎⏎two",
                "<ul><li>one</li><li>two</li></ul>    ¦ - one⏎- two",
                "a &lt;br /&gt; b &amp;amp; c         ¦ a⏎b & c",
                "R&amp;D and AT&T                     ¦ R&D and AT&T",
                "List<String> and <stdin> stay        ¦ List<String> and <stdin> stay",
                "a < b and c > d                      ¦ a < b and c > d",
                "see <a href=\"https://x.example\">this</a> ¦ see this",
                "x<script>alert(1)</script>y          ¦ xy",
                "> quoted at the start                ¦ quoted at the start",
                "**bold** and *slanted* and `code`    ¦ bold and slanted and code",
                "__init__ and 2*3*4 and snake_case_x  ¦ __init__ and 2*3*4 and snake_case_x",
                "*args and **kwargs                   ¦ *args and **kwargs",
                "[text](https://x.example) here       ¦ text here",
                "[EuroPython 2016] and (https://x.example) ¦ [EuroPython 2016] and (https://x.example)",
                "# Heading⏎text                       ¦ Heading⏎⏎text",
                "Heading⏎=======⏎text                 ¦ Heading⏎⏎text",
                "* one⏎* two                          ¦ - one⏎- two",
                "3. three⏎4. four                     ¦ 3. three⏎4. four",
                "``code`` and `link <https://x.example>`_ and :func:`f` ¦ code and link and f",
                ".. image:: x.png⏎text                ¦ text",
                "one⏎⏎-----⏎⏎two                      ¦ one⏎⏎two",
                "⟦ a  b   c ⟧                         ¦ ⟦ a b c ⟧",
                "youâ€™re Ã©tÃ© TrustZoneÂ®            ¦ you’re été TrustZone®",
                "NÃO, Ã, «È» stay                     ¦ NÃO, Ã, «È» stay",
                "\"\"The Machine\"\" runs             ¦ \"The Machine\" runs",
                "No Content Found                     ¦ ''",
                "content                              ¦ ''",
                "Coming soon...                       ¦ ''",
                "\"\"                                 ¦ ''"
            })
    void textsBecomePlain(String raw, String expected) {
        assertEquals(expected, text(raw));
    }

    @Test
    void linesThatAnEditorWrappedAreJoined() {
        String line = "These words go on until an editor has broken the line at some column";

        assertEquals(line + " " + line + " end.", text(line + "\n" + line + "\nend."));
        assertEquals("Short lines⏎that a person broke", text("Short lines⏎that a person broke"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to ada.moss@orbit.example for more",
                "Write to <ada.moss@orbit.example>",
                "Write to [Ada](mailto:ada.moss@orbit.example)",
                "Write to ada.moss [at] orbit [dot] example",
                "To join this session live please go to:⏎- Zoom: https://zoom.us/j/448744842?pwd=ada.moss",
                "Join Zoom Meeting https://orbit.zoom.us/j/448744842 Meeting ID: 448 744 842 Passcode: ada.moss",
                "One tap mobile⏎+16465588656,,448744842# US⏎Password: ada.moss",
                "Teams: https://teams.microsoft.com/l/meetup-join/448744842",
                "https://meet.google.com/ada-moss-448744842",
                "The password: ada.moss1"
            })
    void nothingPrivateIsLeft(String raw) {
        String text = text("Kettles.⏎⏎" + raw + "⏎⏎Teapots.");

        assertTrue(text.startsWith("Kettles.") && text.endsWith("Teapots."), text);
        assertFalse(text.contains("moss") && text.contains("ada") || text.contains("448"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwords: the weak point of everything",
                "Clone git@github.com:orbit/kettle.git",
                "How Zoom scales to millions",
                "Use @property and @staticmethod",
                "Room ID: a study of doors",
                "Join us for a talk about meetings"
            })
    void whatIsNotPrivateStays(String raw) {
        assertEquals(raw, text(raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Level: Intermediate⏎⏎The rest.            ¦ Intermediate             ¦ The rest.",
                "Level: Introductory and overview⏎The rest. ¦ Introductory and overview ¦ The rest.",
                "Level: advanced The rest.                  ¦ advanced                 ¦ The rest.",
                "Levels of detail                           ¦ ''                       ¦ Levels of detail",
                "Level up: a game                           ¦ ''                       ¦ Level up: a game"
            })
    void theLevelIsTakenOutOfTheText(String text, String level, String rest) {
        Level read = Level.of(text.replace('⏎', '\n'));

        assertEquals(level, read.name());
        assertEquals(rest, read.rest());
    }

    private String text(String raw) {
        return cleaner.text(raw.replace('⏎', '\n'), 1, new Findings("a.md")).replace('\n', '⏎');
    }
}
