package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/** Readings that were wrong once, on real sessions. */
class WordsAsTypedTest {

    @Test
    void aDateIsOneInEitherSpelling() {
        List<Session> talks = List.of(talk(1, "Lightning talks 2017-09-09"), talk(2, "Recording 20180310"));
        assertEquals("KES26-101", first(talks, "20170909"));
        assertEquals("KES26-101", first(talks, "2017/09/09"));
        assertEquals("KES26-102", first(talks, "2018-03-10"));
    }

    @Test
    void aBaseFormFindsItsIrregularFormAlthoughItBeginsAnotherWord() {
        List<Session> talks = List.of(talk(1, "Flying at 40,000 feet"), talk(2, "Robots that play football"));
        assertEquals(2, search(talks, "foot").total());
        assertEquals("KES26-101", first(talks, "foot "));
    }

    @Test
    void kanaWithMarksAreOtherLetters() {
        List<Session> talks = List.of(talk(1, "バスの運行"), talk(2, "パスの設計"), talk(3, "サーバーのデータ"));
        assertEquals("KES26-101", first(talks, "バス"));
        assertEquals(1, search(talks, "パス").total());
        assertEquals("KES26-103", first(talks, "サーバ"));
        assertEquals("データ", search(talks, "データ").interpretation().getFirst().used());
    }

    @Test
    void aWordThatStandsThereIsMarkedAndNotOneThatGoesOn() {
        List<Session> circle = List.of(talk(1, "Circle CI for everyone"));
        assertEquals(List.of("CI"), marked(search(circle, "CI")));
        assertEquals(List.of("Circle"), marked(search(List.of(talk(1, "Circle of friends")), "ci")));
    }

    @Test
    void aBeginningIsMeantWhereFarMoreSessionsGoOn() {
        Map<String, Session> talks = new TreeMap<>();
        for (int i = 10; i < 260; i++) {
            talks.put("" + i, talk(i, "Data science number " + i));
        }
        talks.put("270", talk(270, "The sci of many things that are said of all the data in the world"));
        assertEquals("KES26-110", first(List.copyOf(talks.values()), "data sci"));
        assertEquals("KES26-370", first(List.copyOf(talks.values()), "data sci "));
    }

    @Test
    void ofTwoWordsTheOneThatNobodySpellsSoIsLeftOut() {
        List<Session> talks = new ArrayList<>(List.of(
                talk(1, "How to send email"),
                talk(2, "Email at scale"),
                Session.builder("KES26-103", "Something else")
                        .source("3.md")
                        .description("We have recieved nothing.")
                        .build()));
        for (int i = 10; i < 60; i++) {
            talks.add(talk(i, "Of other things, part " + i));
        }
        assertEquals(2, search(talks, "recieve email").total());
    }

    /** What is marked in the title. */
    private static List<String> marked(SearchResult result) {
        return result.hits().getFirst().highlights().stream()
                .filter(highlight -> highlight.field().equals("title"))
                .flatMap(highlight -> highlight.matches().stream()
                        .map(match -> highlight.text().substring(match.start(), match.end())))
                .toList();
    }

    private static String first(List<Session> talks, String text) {
        return search(talks, text).hits().getFirst().session().id();
    }

    private static SearchResult search(List<Session> talks, String text) {
        try (LuceneEngine engine = SampleArchive.engine(talks)) {
            return engine.search(SearchRequest.builder().text(text).build());
        }
    }

    private static Session talk(int number, String title) {
        return Session.builder("KES26-" + (100 + number), title)
                .source(number + ".md")
                .build();
    }
}
