package org.sessionsearch.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sessionsearch.bench.Question.Kind;

/**
 * Makes the query log. Each request starts from a session drawn at random, so what is asked follows what is there:
 *
 * <ul>
 *   <li>{@code WORDS} (a fifth): one to three words of its title;
 *   <li>{@code TYPING} (more than a third): one or two words of its title, sent after each letter from the second on;
 *   <li>{@code TYPO} (a tenth): one or two words of its title, one letter of the longest left out, doubled, changed or
 *       swapped with the next;
 *   <li>{@code NAME} (a tenth): a speaker's whole name, or the last part of it;
 *   <li>{@code FILTER} (a sixth): a word of its title under one or two of its facet values;
 *   <li>{@code BROWSE} (the rest): no words, under none to two of its facet values.
 * </ul>
 *
 * <p>No request is in the log twice. In {@link #traffic} the same requests come as a site sees them: people look for
 * some sessions much more often than for others, the n-th of them n times less often than the first, so that requests come
 * again. The same sessions and seed make the same log.
 */
public final class QueryLog {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> STOP_WORDS = Set.of(
            "the", "and", "for", "with", "from", "your", "you", "how", "what", "why", "are", "our", "not", "into");
    private static final String LETTERS = "etaoinshrdlu";

    private final List<Talk> talks;
    private final Random random;
    private final Collection<Question> log;

    private QueryLog(List<Talk> talks, Random random, Collection<Question> log) {
        this.talks = talks;
        this.random = random;
        this.log = log;
    }

    /** A log of {@code size} requests about {@code talks}, in an order that mixes the strata. */
    public static List<Question> of(List<Talk> talks, int size, long seed) {
        Random random = new Random(seed);
        QueryLog maker = new QueryLog(talks, random, new LinkedHashSet<>());
        while (maker.log.size() < size) {
            maker.add(talks.get(random.nextInt(talks.size())), random.nextInt(100));
        }
        return maker.log.stream().limit(size).toList();
    }

    /** A log of {@code size} requests about {@code talks}, some of which are far more popular than others. */
    static List<Question> traffic(List<Talk> talks, int size, long seed) {
        Random random = new Random(seed);
        List<Talk> byPopularity = new ArrayList<>(talks);
        Collections.shuffle(byPopularity, random);
        QueryLog maker = new QueryLog(byPopularity, random, new ArrayList<>());
        while (maker.log.size() < size) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(talks.size()));
            maker.add(byPopularity.get(Math.min(rank, talks.size()) - 1), random.nextInt(100));
        }
        return maker.log.stream().limit(size).toList();
    }

    private void add(Talk talk, int percent) {
        List<String> words = words(talk.title());
        if (words.isEmpty()) {
            return;
        }
        // Typing sends some twelve requests where the others send one.
        if (percent < 28) {
            add(Kind.WORDS, some(words, 1 + random.nextInt(3)), Map.of());
        } else if (percent < 35) {
            type(some(words, 1 + random.nextInt(2)));
        } else if (percent < 48) {
            add(Kind.TYPO, misspelt(some(words, 1 + random.nextInt(2))), Map.of());
        } else if (percent < 63) {
            name(talk);
        } else if (percent < 85) {
            add(Kind.FILTER, some(words, 1), chosen(talk, 1 + random.nextInt(2)));
        } else {
            add(Kind.BROWSE, "", chosen(talk, random.nextInt(3)));
        }
    }

    private void add(Kind kind, String text, Map<String, String> chosen) {
        log.add(new Question(kind, text, chosen));
    }

    private void type(String text) {
        for (int end = 2; end <= text.length(); end++) {
            if (text.charAt(end - 1) != ' ') {
                add(Kind.TYPING, text.substring(0, end), Map.of());
            }
        }
    }

    private void name(Talk talk) {
        if (talk.speakers().isEmpty()) {
            return;
        }
        String name = talk.speakers().get(random.nextInt(talk.speakers().size()));
        add(Kind.NAME, random.nextBoolean() ? name : name.substring(name.lastIndexOf(' ') + 1), Map.of());
    }

    private Map<String, String> chosen(Talk talk, int most) {
        Map<String, String> chosen = new TreeMap<>();
        for (int i = 0; i < most; i++) {
            String facet = Question.FACETS.get(random.nextInt(Question.FACETS.size()));
            List<String> values = talk.values(facet);
            if (!values.isEmpty()) {
                chosen.put(facet, values.get(random.nextInt(values.size())));
            }
        }
        return chosen;
    }

    private String some(List<String> words, int most) {
        int size = Math.min(most, words.size());
        int first = random.nextInt(words.size() - size + 1);
        return String.join(" ", words.subList(first, first + size));
    }

    private String misspelt(String text) {
        String[] words = text.split(" ");
        int longest = 0;
        for (int i = 1; i < words.length; i++) {
            longest = words[i].length() > words[longest].length() ? i : longest;
        }
        words[longest] = misspeltWord(words[longest]);
        return String.join(" ", words);
    }

    private String misspeltWord(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char letter = word.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + LETTERS.charAt(random.nextInt(LETTERS.length())) + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT))) {
            if (word.length() >= 3 && !STOP_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
