package org.sessionsearch.lucene.schema;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Takes the longest of a list of endings off a word, once, and leaves at least a few letters. Enough for languages in
 * which most inflection is one ending.
 */
record Endings(int least, List<String> endings) implements UnaryOperator<String> {

    /** The case endings of nouns and adjectives, and the common ones of verbs. */
    static final Endings POLISH = new Endings(
            3,
            "ami ach owi owie ów om em ie ej ego emu ymi imi ych ich ym im ą ę a e i y o u ą owanie owania owaniu owaniem"
                    + " anie ania aniu aniem ować ać eć ić acja acji acje acją cja cji cje cją");

    /** The particles that Korean writes onto a noun. */
    static final Endings KOREAN = new Endings(1, "은 는 이 가 을 를 에 의 로 으로 와 과 도 만 에서 에게 부터 까지 처럼 보다 하기 하는 하고 들 들의 들을");

    Endings(int least, String endings) {
        this(least, Stream.of(endings.split(" ")).distinct().toList());
    }

    Endings {
        endings = endings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @Override
    public String apply(String word) {
        for (String ending : endings) {
            if (word.length() >= ending.length() + least && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
