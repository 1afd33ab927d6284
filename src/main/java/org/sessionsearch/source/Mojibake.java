package org.sessionsearch.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs UTF-8 that was once read as Windows-1252: {@code youâ€™re} becomes {@code you’re}. */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The characters that Windows-1252 shows for the bytes 80 to BF, which follow the first byte of a UTF-8 sequence. */
    private static final String FOLLOWING =
            "[\\u0080-\\u00BF\\u20AC\\u201A\\u0192\\u201E\\u2026\\u2020\\u2021\\u02C6\\u2030\\u0160\\u2039\\u0152\\u017D"
                    + "\\u2018\\u2019\\u201C\\u201D\\u2022\\u2013\\u2014\\u02DC\\u2122\\u0161\\u203A\\u0153\\u017E\\u0178]";

    /** Only first bytes of Latin letters, punctuation and emoji: others begin words of real languages. */
    private static final Pattern SEQUENCE =
            Pattern.compile("[ÂÃÄÅ]" + FOLLOWING + "|[âï]" + FOLLOWING + "{2}|ð" + FOLLOWING + "{3}");

    private Mojibake() {}

    /** The text, repaired; the same object when there is nothing to repair. */
    static String repair(String text) {
        if (!mayNeedRepair(text)) {
            return text;
        }
        Matcher sequence = SEQUENCE.matcher(text);
        if (!sequence.find()) {
            return text;
        }
        String repaired = sequence.replaceAll(match -> Matcher.quoteReplacement(decode(match.group())));
        return repaired.equals(text) ? text : repaired;
    }

    private static boolean mayNeedRepair(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter >= 'Â' && letter <= 'ð') {
                return true;
            }
        }
        return false;
    }

    private static String decode(String sequence) {
        ByteBuffer bytes = ByteBuffer.allocate(sequence.length());
        for (char letter : sequence.toCharArray()) {
            // Bytes that Windows-1252 leaves open stand as C1 controls.
            bytes.put(
                    letter >= 0x80 && letter <= 0x9F
                            ? (byte) letter
                            : WINDOWS.encode(CharBuffer.wrap(new char[] {letter}))
                                    .get());
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return sequence;
        }
    }
}
