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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the language of a text by its script and, for Latin letters, by its commonest words and its accented letters. A
 * word weighs the less, the more languages share it. Immutable.
 */
final class LanguageDetector {

    private static final int LONGEST = 3_000;
    private static final Pattern NO_WORDS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+|#\\w+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

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

    private static final double LETTER_WEIGHT = 0.5;
    private static final double LEAST_WEIGHT = 0.3;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, double[]> weights = new HashMap<>();
    private final Map<Character, double[]> letters = new HashMap<>();

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
        languagesByWord.forEach((word, sharing) -> weights.put(word, weights(sharing, 1.0 / sharing.size())));
        BY_LETTER.forEach((language, special) -> special.chars()
                .forEach(letter -> letters.merge(
                        (char) letter,
                        weights(List.of(languages.indexOf(language)), LETTER_WEIGHT),
                        LanguageDetector::sum)));
    }

    private double[] weights(List<Integer> sharing, double weight) {
        double[] all = new double[languages.size()];
        sharing.forEach(language -> all[language] = weight);
        return all;
    }

    private static double[] sum(double[] one, double[] other) {
        for (int index = 0; index < one.length; index++) {
            one[index] += other[index];
        }
        return one;
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
        String words = NO_WORDS.matcher(joined).replaceAll(" ").toLowerCase(Locale.ROOT);
        String byScript = byScript(words);
        return byScript.isEmpty() ? byWords(words) : byScript;
    }

    private static String byScript(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int[] all = {0};
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            all[0]++;
            if (letter > 0x24F) {
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

    private static String ofScript(UnicodeScript script, String text) {
        boolean ukrainian = script == UnicodeScript.CYRILLIC
                && text.chars().anyMatch(letter -> "іїєґ".indexOf(letter) >= 0)
                && text.chars().noneMatch(letter -> "ыэъё".indexOf(letter) >= 0);
        return ukrainian ? "uk" : BY_SCRIPT.get(script);
    }

    private String byWords(String text) {
        double[] scores = new double[languages.size()];
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            add(scores, weights.get(word.group().replace('’', '\'')));
        }
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 0x7F) {
                add(scores, letters.get(text.charAt(index)));
            }
        }
        int best = 0;
        for (int language = 1; language < scores.length; language++) {
            best = scores[language] > scores[best] ? language : best;
        }
        return scores[best] >= LEAST_WEIGHT ? languages.get(best) : "";
    }

    private static void add(double[] scores, double[] weights) {
        if (weights != null) {
            for (int language = 0; language < scores.length; language++) {
                scores[language] += weights[language];
            }
        }
    }
}
