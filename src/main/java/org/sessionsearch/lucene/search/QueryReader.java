package org.sessionsearch.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.sessionsearch.lucene.schema.PersonName;
import org.sessionsearch.lucene.schema.TextField;
import org.sessionsearch.lucene.schema.TextFields;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;
import org.sessionsearch.lucene.search.TypedWord.Role;
import org.sessionsearch.query.Interpretation.Kind;
import org.sessionsearch.query.ParsedQuery;
import org.sessionsearch.query.ParsedQuery.Clause;
import org.sessionsearch.query.ParsedQuery.Piece;

/**
 * Finds out what each typed part may stand for, from the words of the index alone. What of it is used, hits decide: see
 * {@link Reading}. Thread-safe.
 */
final class QueryReader {

    private static final Set<TextField> ANYWHERE = EnumSet.allOf(TextField.class);
    private static final int MOST_WORDS = 64;

    private final WordForms forms;
    private final CommonWords commonWords;

    QueryReader(WordForms forms, CommonWords commonWords) {
        this.forms = forms;
        this.commonWords = commonWords;
    }

    /** The words and phrases that sessions must match, in order; the common ones among them need not. */
    QueryReading read(ParsedQuery query) throws IOException {
        List<TypedWord> typed = withRoles(typedWords(query));
        List<WordReading> words = new ArrayList<>();
        JoinedForms joined = forms.joined(typed);
        for (int i = 0; i < typed.size(); i++) {
            TypedWord word = typed.get(i);
            List<Variant> variants = switch (word.role()) {
                case SUBJECT -> forms.of(typed, i, joined);
                case TREATMENT -> forms.ofTreatment(word);
                case COMMON -> forms.inTitles(word);
            };
            words.add(new WordReading(word.typed(), word.place(), word.required(), variants));
        }
        int place = typed.size();
        for (Clause clause : query.clauses()) {
            if (!clause.excluded() && !isWord(clause)) {
                words.add(new WordReading(shown(clause), place++ + MOST_WORDS, true, forms(clause)));
            }
        }
        List<WordReading> bounded = words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
        boolean question =
                commonWords.isQuestion(typed.stream().map(TypedWord::text).toList());
        return new QueryReading(bounded, typed, wholes(query, typed), question);
    }

    /** What sessions must not match: any of the words, in what they are about. */
    QueryReading excluded(ParsedQuery query) throws IOException {
        List<WordReading> words = new ArrayList<>();
        for (Clause clause : query.clauses()) {
            if (clause.excluded() && words.size() < MOST_WORDS) {
                words.add(new WordReading(shown(clause), words.size(), true, aboutTheSession(forms(clause))));
            }
        }
        return new QueryReading(words, List.of(), List.of(), false);
    }

    private static List<Variant> aboutTheSession(List<Variant> variants) {
        List<Variant> about = new ArrayList<>();
        for (Variant variant : variants) {
            List<Lookup> lookups = variant.lookups().stream()
                    .filter(lookup -> lookup.field() != TextField.BIO && lookup.field() != TextField.COMPANY)
                    .toList();
            if (!lookups.isEmpty()
                    && !variant.isPoor()
                    && variant.kind() != Kind.SYNONYM
                    && variant.kind() != Kind.PREFIX) {
                about.add(variant.in(lookups));
            }
        }
        return about;
    }

    private List<TypedWord> typedWords(ParsedQuery query) {
        List<TypedWord> typed = new ArrayList<>();
        for (Clause clause : query.clauses()) {
            if (!clause.excluded() && isWord(clause) && typed.size() < MOST_WORDS) {
                Piece.Word word = (Piece.Word) clause.alternatives().get(0);
                List<Token> tokens = partsOrNumber(word.text());
                for (int i = 0; i < tokens.size(); i++) {
                    Token token = tokens.get(i);
                    boolean unfinished = word.unfinished() && i == tokens.size() - 1;
                    String text = word.text().substring(token.start(), token.end());
                    typed.add(new TypedWord(text, token, fields(word), typed.size(), unfinished, Role.SUBJECT));
                }
            }
        }
        return typed.size() > MOST_WORDS ? typed.subList(0, MOST_WORDS) : typed;
    }

    /** Where no word tells the subject, the less common ones do. */
    private List<TypedWord> withRoles(List<TypedWord> typed) {
        List<String> texts = typed.stream().map(TypedWord::text).toList();
        List<TypedWord> marked = mark(typed, commonWords.among(texts), Role.COMMON);
        List<TypedWord> treated = mark(marked, commonWords.aboutAnyTalk(texts), Role.TREATMENT);
        for (List<TypedWord> words : List.of(treated, marked)) {
            if (words.stream().anyMatch(TypedWord::required)) {
                return words;
            }
        }
        return typed;
    }

    private static List<TypedWord> mark(List<TypedWord> words, Set<String> wanted, Role role) {
        return words.stream()
                .map(word -> word.required()
                                && wanted.contains(word.text())
                                && word.fields().equals(ANYWHERE)
                        ? word.as(role)
                        : word)
                .toList();
    }

    /** A group of alternatives, or a phrase: every way to match any of them. */
    private List<Variant> forms(Clause clause) throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (Piece piece : clause.alternatives()) {
            List<String> words = parts(piece.text()).stream().map(Token::text).toList();
            if (words.size() > 1) {
                forms.phrase(words, Kind.EXACT, fields(piece)).ifPresent(variants::add);
            } else if (words.size() == 1 && piece instanceof Piece.Phrase) {
                forms.exact(words.get(0), fields(piece)).ifPresent(variants::add);
            } else if (words.size() == 1) {
                Token token = parts(piece.text()).get(0);
                boolean unfinished = piece instanceof Piece.Word word && word.unfinished();
                TypedWord typed = new TypedWord(piece.text(), token, fields(piece), 0, unfinished, Role.SUBJECT);
                List<TypedWord> alone = List.of(typed);
                variants.addAll(forms.of(alone, 0, forms.joined(alone)));
            }
        }
        return variants;
    }

    private List<Lookup> wholes(ParsedQuery query, List<TypedWord> typed) throws IOException {
        boolean plain = query.clauses().stream().allMatch(clause -> !clause.excluded() && isWord(clause));
        if (!plain
                || typed.isEmpty()
                || typed.stream().anyMatch(word -> !word.fields().equals(ANYWHERE))) {
            return List.of();
        }
        List<String> words = typed.stream().map(TypedWord::text).toList();
        List<Lookup> wholes = new ArrayList<>();
        wholes.add(new Lookup.Term(TextField.TITLE, TextFields.WHOLE_TITLE, new BytesRef(TextFields.whole(words))));
        for (String name : names(words)) {
            wholes.add(new Lookup.Term(TextField.SPEAKER, TextFields.NAME, new BytesRef(name)));
        }
        return wholes;
    }

    /** The terms under which the words are a name: a family name alone, an initial and one, or the names in any order. */
    private List<String> names(List<String> words) throws IOException {
        String first = words.get(0);
        if (words.size() == 1) {
            return forms.isRatherName(first) ? List.of(PersonName.family(first)) : List.of();
        }
        String last = words.get(1);
        boolean initial = words.size() == 2 && Math.min(first.length(), last.length()) == 1;
        String whole = PersonName.whole(words);
        return initial ? List.of(whole, first.length() == 1 ? first + last : last + first) : List.of(whole);
    }

    private static boolean isWord(Clause clause) {
        return clause.alternatives().size() == 1 && clause.alternatives().get(0) instanceof Piece.Word;
    }

    private static List<Token> parts(String text) {
        return Words.of(text).stream().filter(token -> token.step() > 0).toList();
    }

    /** A number with points in it is one word: the parts of {@code 1.3} say nothing by themselves. */
    private static List<Token> partsOrNumber(String text) {
        List<Token> parts = parts(text);
        boolean numbers = parts.size() > 1
                && parts.stream().allMatch(part -> part.text().chars().allMatch(Character::isDigit));
        return numbers
                ? Words.of(text).stream()
                        .filter(token -> token.step() == 0)
                        .limit(1)
                        .toList()
                : parts;
    }

    private static String shown(Clause clause) {
        List<String> shown = new ArrayList<>();
        for (Piece piece : clause.alternatives()) {
            shown.add(piece instanceof Piece.Phrase ? '"' + piece.text() + '"' : piece.text());
        }
        return String.join(" OR ", shown);
    }

    private static Set<TextField> fields(Piece piece) {
        if (piece.fields().isEmpty()) {
            return ANYWHERE;
        }
        Set<TextField> fields = EnumSet.noneOf(TextField.class);
        piece.fields().forEach(field -> fields.addAll(fields(field)));
        return fields;
    }

    private static Set<TextField> fields(ParsedQuery.Field field) {
        return switch (field) {
            case TITLE -> EnumSet.of(TextField.TITLE);
            case SPEAKER -> EnumSet.of(TextField.SPEAKER);
            case TRACK -> EnumSet.of(TextField.TRACK);
            case ROOM -> EnumSet.of(TextField.ROOM);
            case TAG -> EnumSet.of(TextField.TAG);
            case EVENT -> EnumSet.of(TextField.EVENT);
            case COMPANY -> EnumSet.of(TextField.COMPANY);
            case DESCRIPTION -> EnumSet.of(TextField.DESCRIPTION, TextField.BODY);
        };
    }
}
