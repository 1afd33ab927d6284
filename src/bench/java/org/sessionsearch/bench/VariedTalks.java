package org.sessionsearch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes more sessions out of those there are. A copy belongs to another event; of its words of four letters and more,
 * three in ten are replaced by a word drawn from all sessions as often as it stands there, and three in a hundred get a
 * new ending, so that the vocabulary grows as that of real text does. Speakers get the family name of somebody else.
 */
final class VariedTalks {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int MOST_WORDS = 2_000_000;

    private final List<Talk> talks;
    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    VariedTalks(List<Talk> talks) {
        this.talks = talks;
        for (Talk talk : talks) {
            Matcher matcher = WORD.matcher(talk.title() + " " + talk.description());
            while (words.size() < MOST_WORDS && matcher.find()) {
                words.add(matcher.group().intern());
            }
            names.addAll(talk.speakers());
        }
    }

    /** The {@code copy}-th variation of a session; the 0th is the session itself. The same arguments give the same. */
    Talk vary(int index, int copy) {
        Talk talk = talks.get(index);
        if (copy == 0) {
            return talk;
        }
        Random random = new Random(31L * index + copy);
        String event = talk.event().isEmpty() ? "" : talk.event() + "x" + copy;
        return new Talk(
                id(talk, copy),
                "x" + copy + "/" + talk.source(),
                varied(talk.title(), random),
                varied(talk.description(), random),
                "",
                event,
                talk.room(),
                talk.start(),
                talk.tracks(),
                talk.speakers().stream()
                        .map(name -> varied(name, names, random))
                        .toList(),
                talk.tags(),
                new byte[0]);
    }

    private static String id(Talk talk, int copy) {
        String event = talk.event().toUpperCase(Locale.ROOT);
        return !event.isEmpty() && talk.id().startsWith(event + "-")
                ? event + "X" + copy + talk.id().substring(event.length())
                : talk.id() + "-x" + copy;
    }

    private String varied(String text, Random random) {
        return WORD.matcher(text).replaceAll(match -> {
            double chance = random.nextDouble();
            if (chance < 0.03) {
                return match.group() + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            }
            return chance < 0.33 ? words.get(random.nextInt(words.size())) : match.group();
        });
    }

    private static String varied(String name, List<String> names, Random random) {
        String other = names.get(random.nextInt(names.size()));
        int given = name.lastIndexOf(' ');
        return given < 0 ? name : name.substring(0, given) + " " + other.substring(other.lastIndexOf(' ') + 1);
    }
}
