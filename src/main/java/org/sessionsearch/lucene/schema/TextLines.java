package org.sessionsearch.lucene.schema;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.sessionsearch.session.Session;

/**
 * The lines of a session's long texts. What many sessions repeat, such as social links, the venue or the licence, tells
 * nothing about any of them, and its words are not indexed. A line is known by its words.
 *
 * <p>Of one session; not thread-safe.
 */
public final class TextLines {

    /** Terms of every line, each with the title of the session: {@link #line} and a hash. */
    public static final String ALL = "lines";

    /** Terms of the lines whose words are not indexed. */
    public static final String OMITTED = "lines.omitted";

    private static final Set<TextField> LONG = EnumSet.of(TextField.DESCRIPTION, TextField.BODY);
    private static final int SHORT = 3;
    private static final int SEED = 0;

    private final LongPredicate repeated;
    private final int title;
    private final Set<Long> all = new LinkedHashSet<>();
    private final Set<Long> omitted = new LinkedHashSet<>();
    private final StringBuilder joined = new StringBuilder();

    /**
     * @param wholeTitle as {@link TextFields#whole} makes it
     * @param repeated whether so many sessions have a line that its words are not to be indexed
     */
    TextLines(String wholeTitle, LongPredicate repeated) {
        this.repeated = repeated;
        this.title = (int) hash(wholeTitle);
    }

    /** The line that a term of either field begins with. */
    public static long line(BytesRef term) {
        return ByteBuffer.wrap(term.bytes).getLong(term.offset);
    }

    /** Whether a line has so few words that it may be a subject, as the lines of lists are. */
    public static boolean isShort(long line) {
        return (line & 1) == 1;
    }

    /** What the terms of a line begin with; the whole of the one in {@link #OMITTED}. */
    public static BytesRef term(long line) {
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(line).array());
    }

    /** Those words of a field that are to be indexed, each in its place. */
    List<Token> indexed(TextField field, Session session, List<Token> words) {
        if (!LONG.contains(field) || words.isEmpty()) {
            return words;
        }
        String text = field.values(session).get(0);
        List<Token> kept = words;
        int gap = 0;
        for (int from = 0; from < words.size(); ) {
            int to = endOfLine(text, words, from);
            List<Token> line = words.subList(from, to);
            if (isOmitted(line)) {
                kept = kept == words ? new ArrayList<>(words.subList(0, from)) : kept;
                gap += line.stream().mapToInt(Token::step).sum();
            } else if (kept != words) {
                kept.add(line.get(0).after(gap));
                kept.addAll(line.subList(1, line.size()));
                gap = 0;
            }
            from = to;
        }
        return kept;
    }

    private static int endOfLine(String text, List<Token> words, int from) {
        int end = text.indexOf('\n', words.get(from).start());
        int to = from + 1;
        while (to < words.size() && (end < 0 || words.get(to).start() < end)) {
            to++;
        }
        return to;
    }

    private boolean isOmitted(List<Token> line) {
        joined.setLength(0);
        int parts = 0;
        for (Token word : line) {
            if (word.step() > 0) {
                joined.append(parts == 0 ? "" : " ").append(word.text());
                parts++;
            }
        }
        long key = hash(joined) & ~1L | (parts <= SHORT ? 1 : 0);
        all.add(key);
        boolean many = repeated.test(key);
        if (many) {
            omitted.add(key);
        }
        return many;
    }

    void addTo(Document document) {
        for (long line : all) {
            ByteBuffer term = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
            term.putLong(line).putInt(title);
            document.add(new StringField(ALL, new BytesRef(term.array()), Field.Store.NO));
        }
        for (long line : omitted) {
            document.add(new StringField(OMITTED, term(line), Field.Store.NO));
        }
    }

    private static long hash(CharSequence text) {
        BytesRef bytes = new BytesRef(text);
        return StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, SEED)[0];
    }
}
