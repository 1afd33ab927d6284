package org.sessionsearch.lucene.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.sessionsearch.lucene.schema.Token;
import org.sessionsearch.lucene.schema.Words;

/**
 * The words that carry a sentence and say nothing about its subject, which a session need not have: English ones, and in
 * a text with two of another language's, those of that language. Immutable and thread-safe.
 */
final class CommonWords {

    private static final String OF_QUESTIONS =
            "how what which who whom whose when where why can could should would do does did is are was were am i me my we"
                    + " our you your he she it its they them their this that these those there here about from with"
                    + " without within between into onto over under than then so too very just not no nor only own same"
                    + " such some any all both each few more most other up down out off again once has have had having be"
                    + " been being will shall may might must let us also etc vs via per if because while during before"
                    + " after above below against until through";

    /** What asks, and not what it is asked for. */
    private static final String OF_ASKING =
            "how what which who whom whose when where why can could should would do does did is are am i me my we our";

    private static final String OF_ASKING_IN_GERMAN =
            "wie was wer wen wem wann wo wohin woher warum weshalb wieso wozu womit wofür welche welcher welches welchen";

    private static final String OF_ASKING_IN_SPANISH = "cómo cuál cuáles cuándo cuánto dónde quién quiénes puedo debo";

    private static final String OF_ASKING_IN_FRENCH =
            "comment pourquoi quand quel quelle quels quelles combien puis dois peut";

    private static final String OF_ASKING_IN_ITALIAN = "come perché quando dove quale quali chi posso devo";

    private static final String OF_ASKING_IN_PORTUGUESE = "como qual quais quando onde quem quanto posso devo";

    private static final String OF_ASKING_IN_RUSSIAN = "как что кто где когда почему зачем какой какая какие можно";

    private static final String OF_ASKING_IN_CZECH = "jak proč kdy kde kdo který která které";

    /** What is sought, or how it treats its subject, when a conference is searched: every session is such. */
    private static final String OF_TALKS =
            "talk talks talking talked session sessions presentation presentations presented presenting lecture lectures"
                    + " speaker speakers speaks spoke spoken speaking video videos recording recordings watch"
                    + " introduction introductory intro tutorial tutorials beginner beginners basics getting started"
                    + " guide overview best practices something anything please";

    /** What else stands in a question around its subject. */
    private static final String OF_QUESTIONERS =
            "want wants need needs know learn understand use using used make makes making get gets show shows tell find"
                    + " give gives explain explains help helps work works start good better way ways thing things"
                    + " someone anyone people like please look looking read see try";

    /** More words than these tell enough by their number: rarity sorts them. */
    private static final int FEW = 6;

    private static final int ENOUGH = 2;

    private static final char LAST_LATIN = 0x24F;

    private final Set<String> english;
    private final Set<String> asking = words(OF_ASKING);
    private final Set<String> ofTalks = words(OF_TALKS);
    private final Set<String> ofQuestioners = words(OF_QUESTIONERS);
    private final List<Language> others;

    /** The words that ask in any of {@link #others}. */
    private final Set<String> askingElsewhere = new HashSet<>();

    CommonWords() {
        Set<String> all = words(OF_QUESTIONS);
        EnglishAnalyzer.getDefaultStopSet().forEach(word -> all.add(new String((char[]) word)));
        english = Set.copyOf(all);
        others = List.of(
                language(GermanAnalyzer.getDefaultStopSet(), OF_ASKING_IN_GERMAN),
                language(SpanishAnalyzer.getDefaultStopSet(), OF_ASKING_IN_SPANISH),
                language(FrenchAnalyzer.getDefaultStopSet(), OF_ASKING_IN_FRENCH),
                language(ItalianAnalyzer.getDefaultStopSet(), OF_ASKING_IN_ITALIAN),
                language(PortugueseAnalyzer.getDefaultStopSet(), OF_ASKING_IN_PORTUGUESE),
                language(RussianAnalyzer.getDefaultStopSet(), OF_ASKING_IN_RUSSIAN),
                language(CzechAnalyzer.getDefaultStopSet(), OF_ASKING_IN_CZECH));
        others.forEach(language -> askingElsewhere.addAll(language.asking));
    }

    /**
     * Another language than English.
     *
     * @param common its words that say nothing about a subject
     * @param asking those of them that ask
     */
    private record Language(Set<String> common, Set<String> asking) {

        /** The different words of its common ones. */
        Set<String> among(List<String> words) {
            Set<String> found = Set.of();
            for (String word : words) {
                if (word.length() > 1 && common.contains(word)) {
                    found = found.isEmpty() ? new HashSet<>() : found;
                    found.add(word);
                }
            }
            return found;
        }
    }

    /** Whether a word is common in English. */
    boolean isCommon(String word) {
        return english.contains(word);
    }

    /** Whether a question is asked, rather than words listed; the order of the words does not tell. */
    boolean isQuestion(List<String> words) {
        for (String word : words) {
            if (asking.contains(word) || askingElsewhere.contains(word) && isAskedElsewhere(words)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedElsewhere(List<String> words) {
        return others.stream()
                .anyMatch(language ->
                        words.stream().anyMatch(language.asking::contains) && isSpoken(language.among(words), words));
    }

    /**
     * Whether words are of the language of which some are common. Words that are English as well, as {@code on}, do not
     * tell, and one in Latin letters alone may be a name.
     */
    private boolean isSpoken(Set<String> common, List<String> words) {
        long telling = common.stream().filter(word -> !english.contains(word)).count();
        boolean enough = telling >= ENOUGH || common.stream().anyMatch(word -> word.charAt(0) > LAST_LATIN);
        return enough && words.size() > common.size();
    }

    /**
     * Those of {@code words} that say that a talk is sought, or how it treats its subject, and not which: in a text that
     * has a word like <i>to</i> or <i>about</i> to tell them from the subject.
     */
    Set<String> aboutAnyTalk(List<String> words) {
        Set<String> found = new HashSet<>();
        if (words.stream().noneMatch(english::contains)) {
            return found;
        }
        long subjects = words.stream().filter(word -> !english.contains(word)).count();
        boolean question = subjects <= FEW && isQuestion(words);
        for (String word : words) {
            if (ofTalks.contains(word) || question && ofQuestioners.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** Those of {@code words} that are common in the language they seem to be in. */
    Set<String> among(List<String> words) {
        Set<String> common = new HashSet<>();
        for (String word : words) {
            if (english.contains(word)) {
                common.add(word);
            }
        }
        for (Language language : others) {
            Set<String> found = language.among(words);
            if (isSpoken(found, words)) {
                common.addAll(found);
            }
        }
        return common;
    }

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }

    private static Language language(CharArraySet common, String asking) {
        Set<String> all = new HashSet<>();
        for (Object word : common) {
            all.addAll(folded(new String((char[]) word)));
        }
        List<String> ask = folded(asking);
        all.addAll(ask);
        return new Language(Set.copyOf(all), Set.copyOf(ask));
    }

    /** As typed words are: {@code für} is {@code fur}. */
    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Token::text).toList();
    }
}
