package org.sessionsearch.lucene.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private final Set<String> english;
    private final Set<String> asking = words(OF_ASKING);
    private final Set<String> ofTalks = words(OF_TALKS);
    private final Set<String> ofQuestioners = words(OF_QUESTIONERS);
    private final List<Set<String>> others;

    CommonWords() {
        english = words(EnglishAnalyzer.getDefaultStopSet());
        english.addAll(words(OF_QUESTIONS));
        others = new ArrayList<>();
        Map<String, CharArraySet> sets = new HashMap<>();
        sets.put("de", GermanAnalyzer.getDefaultStopSet());
        sets.put("es", SpanishAnalyzer.getDefaultStopSet());
        sets.put("fr", FrenchAnalyzer.getDefaultStopSet());
        sets.put("it", ItalianAnalyzer.getDefaultStopSet());
        sets.put("pt", PortugueseAnalyzer.getDefaultStopSet());
        sets.put("ru", RussianAnalyzer.getDefaultStopSet());
        sets.put("cs", CzechAnalyzer.getDefaultStopSet());
        sets.values().forEach(set -> others.add(words(set)));
    }

    /** Whether a word is common in English. */
    boolean isCommon(String word) {
        return english.contains(word);
    }

    /** Whether a question is asked, rather than words listed; the order of the words does not tell. */
    boolean isQuestion(List<String> words) {
        return words.stream().anyMatch(asking::contains);
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
        for (Set<String> language : others) {
            List<String> found = words.stream()
                    .filter(word -> word.length() > 1 && language.contains(word))
                    .distinct()
                    .toList();
            if (found.size() >= ENOUGH && words.size() > found.size()) {
                common.addAll(found);
            }
        }
        return common;
    }

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }

    private static Set<String> words(CharArraySet set) {
        Set<String> words = new HashSet<>();
        for (Object word : set) {
            words.add(new String((char[]) word));
        }
        return words;
    }
}
