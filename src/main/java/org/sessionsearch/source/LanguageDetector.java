package org.sessionsearch.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the language of a text by its script and, for Latin letters, by its commonest words, their endings and its accented letters.
 * A word weighs the less, the more languages share it. Immutable.
 */
final class LanguageDetector {

    private static final int LONGEST = 1_000;
    private static final int LAST_LATIN = 0x24F;
    private static final Pattern NO_WORDS = Pattern.compile("https?://\\S+|www\\.\\S+|#\\w+");

    /** A script tells the language when it has that part of all letters: names and terms are often Latin. */
    private static final double ENOUGH_OF_A_SCRIPT = 0.25;

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.DEVANAGARI, "hi");

    /** Letters that few languages use, and the weight of one of them. */
    private static final Map<String, String> BY_LETTER = Map.ofEntries(
            Map.entry("es", "ñ¿¡"),
            Map.entry("pt", "ãõ"),
            Map.entry("fr", "œûê"),
            Map.entry("de", "ßäü"),
            Map.entry("pl", "łąęśżźćń"),
            Map.entry("cs", "řůě"),
            Map.entry("sk", "ľĺŕôä"),
            Map.entry("lt", "ėįųūš"),
            Map.entry("sv", "å"),
            Map.entry("tr", "ğışç"),
            Map.entry("hu", "őű"),
            Map.entry("ro", "ăîșț"));

    /** Endings of words, and the weight of one of them. */
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("en", "ing ings ness ity ies ful less ware ght tion tions ally ized izing"),
            Map.entry("es", "ción ciones ando iendo idad ores"),
            Map.entry("pt", "ção ções mento agem ando endo dade"),
            Map.entry("fr", "eur eurs ette aire ment ique"),
            Map.entry("de", "ung ungen keit lich isch"),
            Map.entry("it", "zione zioni mento are ità"),
            Map.entry("pl", "ość ania enie ków cja"),
            Map.entry("cs", "ost ování ních"),
            Map.entry("sk", "ovanie nych osť"),
            Map.entry("lt", "imas mas ių"));

    /** A single consonant is no word, but the v of a version, or an initial. */
    private static final String VOWELS = "aeiouyàèéóñ";

    private static final double LETTER_WEIGHT = 0.5;
    private static final double ENDING_WEIGHT = 0.35;

    /** Most other languages show an accent sooner or later. */
    private static final double PLAIN_LETTERS_WEIGHT = 0.2;

    private static final double LEAST_WEIGHT = 0.5;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, Weights> words = new HashMap<>();
    private final Map<Character, Weights> letters = new HashMap<>();
    private final Map<String, Weights> endings = new HashMap<>();

    /** By the last letter of an ending, the one before it: a bit for the lowest six bits of each. */
    private final Map<Character, Long> beforeLast = new HashMap<>();

    LanguageDetector() {
        Map<String, List<Integer>> languagesByWord = new HashMap<>();
        for (String line : profiles()) {
            String[] words = line.split(" ");
            languages.add(words[0]);
            for (int index = 1; index < words.length; index++) {
                List<Integer> sharing = languagesByWord.computeIfAbsent(words[index], word -> new ArrayList<>());
                if (!sharing.contains(languages.size() - 1)) {
                    sharing.add(languages.size() - 1);
                }
            }
        }
        languagesByWord.forEach((word, sharing) -> words.put(word, new Weights(sharing, 1.0 / sharing.size())));
        addEndings();
        BY_LETTER.forEach((language, special) -> special.chars()
                .forEach(letter -> letters.merge(
                        (char) letter,
                        new Weights(List.of(languages.indexOf(language)), LETTER_WEIGHT),
                        Weights::and)));
    }

    /** What a word, an ending or a letter counts, for each of the languages that have it. */
    private record Weights(List<Integer> languages, double each) {

        /** Those of both, which weigh the same; a language that both have counts once for each. */
        Weights and(Weights other) {
            List<Integer> both = new ArrayList<>(languages);
            both.addAll(other.languages);
            return new Weights(both, each);
        }

        void addTo(double[] scores) {
            for (int index = 0; index < languages.size(); index++) {
                scores[languages.get(index)] += each;
            }
        }
    }

    private void addEndings() {
        BY_ENDING.forEach((language, special) -> {
            for (String ending : special.split(" ")) {
                Weights weights = new Weights(List.of(languages.indexOf(language)), ENDING_WEIGHT);
                endings.merge(ending, weights, Weights::and);
                int last = ending.length() - 1;
                beforeLast.merge(ending.charAt(last), 1L << ending.charAt(last - 1), (one, other) -> one | other);
            }
        });
    }

    private static List<String> profiles() {
        try (InputStream in = LanguageDetector.class.getResourceAsStream("languages.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The BCP 47 code of the language that the texts, the most telling first, are written in; empty when unclear. */
    String detect(String... texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            joined.append(text, 0, Math.min(text.length(), LONGEST)).append('\n');
        }
        String words = mayHoldNoWords(joined) ? NO_WORDS.matcher(joined).replaceAll(" ") : joined.toString();
        String lower = words.toLowerCase(Locale.ROOT);
        String byScript = byScript(lower);
        return byScript.isEmpty() ? byWords(lower) : byScript;
    }

    private static boolean mayHoldNoWords(StringBuilder text) {
        boolean linked = text.indexOf("/") >= 0 && (text.indexOf("http") >= 0 || text.indexOf("www.") >= 0);
        return linked || text.indexOf("#") >= 0;
    }

    private static String byScript(String text) {
        if (isLatin(text)) {
            return "";
        }
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int[] all = {0};
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            all[0]++;
            if (letter > LAST_LATIN) {
                counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
            }
        });
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        // Two characters say as much as a word of five letters.
        double east = ENOUGH_OF_A_SCRIPT * all[0] / 2;
        if (kana > 0 && kana + han > east) {
            return kana * 20 > han ? "ja" : "zh";
        }
        if (han > east) {
            return "zh";
        }
        return counts.entrySet().stream()
                .filter(entry ->
                        BY_SCRIPT.containsKey(entry.getKey()) && entry.getValue() > ENOUGH_OF_A_SCRIPT * all[0])
                .max(Map.Entry.comparingByValue())
                .map(entry -> ofScript(entry.getKey(), text))
                .orElse("");
    }

    private static boolean isLatin(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > LAST_LATIN) {
                return false;
            }
        }
        return true;
    }

    private static String ofScript(UnicodeScript script, String text) {
        boolean ukrainian = script == UnicodeScript.CYRILLIC
                && text.chars().anyMatch(letter -> "іїєґ".indexOf(letter) >= 0)
                && text.chars().noneMatch(letter -> "ыэъё".indexOf(letter) >= 0);
        return ukrainian ? "uk" : BY_SCRIPT.get(script);
    }

    private String byWords(String text) {
        double[] scores = new double[languages.size()];
        boolean ascii = true;
        int start = 0;
        for (int index = 0; index <= text.length(); index++) {
            char letter = index < text.length() ? text.charAt(index) : ' ';
            ascii &= letter < 0x80;
            if (letter > 0x7F) {
                add(scores, letters.get(letter));
            }
            boolean inside = Character.isLetter(letter) || (isApostrophe(letter) && index > start);
            if (!inside) {
                if (index > start + 1 || (index > start && VOWELS.indexOf(text.charAt(start)) >= 0)) {
                    addWord(scores, text.substring(start, index).replace('’', '\''));
                }
                start = index + 1;
            }
        }
        if (ascii) {
            scores[languages.indexOf("en")] += PLAIN_LETTERS_WEIGHT;
        }
        int best = 0;
        for (int language = 1; language < scores.length; language++) {
            best = scores[language] > scores[best] ? language : best;
        }
        return scores[best] >= LEAST_WEIGHT ? languages.get(best) : "";
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’';
    }

    private void addWord(double[] scores, String word) {
        Weights known = words.get(word);
        if (known != null) {
            known.addTo(scores);
        } else if (mayEndAsKnown(word)) {
            for (int length = 3; length <= 5 && length < word.length() - 1; length++) {
                add(scores, endings.get(word.substring(word.length() - length)));
            }
        }
    }

    private boolean mayEndAsKnown(String word) {
        int last = word.length() - 1;
        Long before = last < 1 ? null : beforeLast.get(word.charAt(last));
        return before != null && (before >>> word.charAt(last - 1) & 1) != 0;
    }

    private static void add(double[] scores, Weights weights) {
        if (weights != null) {
            weights.addTo(scores);
        }
    }
}
