package org.sessionsearch.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import org.sessionsearch.session.Problem;

/** The text of one session file as it lies on the disk, or why there is none. */
sealed interface FileText {

    /** Larger files are not opened. */
    long MOST_BYTES = 1 << 20;

    int ATTEMPTS = 3;

    /** What stands in a text for bytes that are not UTF-8, or as itself. */
    char REPLACEMENT = '\uFFFD';

    Charset WINDOWS = Charset.forName("windows-1252");
    Pattern LINE_END = Pattern.compile("\r\n?");
    Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFEFF\\uFFFE\\uFFFF]");

    /** It could be read. Lines end with LF; there is no byte order mark and no control character. */
    record Read(String text, List<Problem> problems) implements FileText {}

    /** It cannot be read. */
    record Unreadable(Problem problem) implements FileText {}

    /** There is no such file any more. */
    record Gone() implements FileText {}

    /** Reads {@code file}, called {@code path} in problems. Never blocks on a pipe or device. */
    static FileText of(Path file, String path) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
                if (!before.isRegularFile()) {
                    return unreadable(Rule.UNREADABLE, path, "is not a regular file");
                }
                if (before.size() > MOST_BYTES) {
                    return unreadable(Rule.TOO_LARGE, path, "has " + before.size() + " bytes");
                }
                byte[] bytes = bytes(file);
                BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
                if (bytes.length == after.size() && after.lastModifiedTime().equals(before.lastModifiedTime())) {
                    return decode(bytes, path);
                }
            }
            return unreadable(Rule.CHANGED_WHILE_READ, path, "changed each of " + ATTEMPTS + " times it was read");
        } catch (NoSuchFileException gone) {
            return Files.isSymbolicLink(file)
                    ? unreadable(Rule.UNREADABLE, path, "is a symbolic link that leads nowhere")
                    : new Gone();
        } catch (FileSystemLoopException loop) {
            return unreadable(Rule.SYMLINK_LOOP, path, "is a symbolic link that leads to itself");
        } catch (AccessDeniedException denied) {
            return unreadable(Rule.UNREADABLE, path, "may not be read");
        } catch (IOException broken) {
            return unreadable(Rule.UNREADABLE, path, "cannot be read: " + broken.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        // A file that grows meanwhile must not be followed to its end.
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) MOST_BYTES + 1);
        }
    }

    /** The text that {@code bytes} are, in a file called {@code path}. */
    static FileText decode(byte[] bytes, String path) {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        if (quick.indexOf(REPLACEMENT) < 0) {
            return new Read(plain(quick), List.of());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Read(plain(text), List.of());
        } catch (CharacterCodingException notUtf8) {
            String message = "is not UTF-8; it was read as Windows-1252";
            return new Read(plain(new String(bytes, WINDOWS)), List.of(Rule.NOT_UTF_8.at(path, 0, message)));
        }
    }

    /** The text with LF line ends, without byte order mark and control characters. */
    static String plain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isUnwanted(text.charAt(index))) {
                String lines = LINE_END.matcher(text).replaceAll("\n");
                return CONTROLS.matcher(lines).replaceAll("");
            }
        }
        return text;
    }

    private static boolean isUnwanted(char letter) {
        return (letter < ' ' && letter != '\n' && letter != '\t') || letter == 0x7F || letter >= 0xFEFF;
    }

    private static FileText unreadable(Rule rule, String path, String message) {
        return new Unreadable(rule.at(path, 0, message));
    }
}
