package org.sessionsearch.http;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.query.Hit;
import org.sessionsearch.session.Session;

/**
 * Asks what people will ask, so that the code for it is compiled before they come: titles, their words as they are
 * typed, misspelt words, names, filters and browsing, all made from the sessions that there are.
 */
public final class WarmUp {

    private static final int TITLES = 100;
    private static final int SHORTEST_MISSPELT = 5;

    private final DirectSearch search;

    public WarmUp(SearchEngine engine) {
        this.search = new DirectSearch(engine, ZoneOffset.UTC, TITLES);
    }

    /**
     * Asks until there is nothing new to ask, the time is over or it is told to stop.
     *
     * @return how many questions were asked
     */
    public int run(Duration limit, BooleanSupplier stop) {
        long end = System.nanoTime() + limit.toNanos();
        int asked = 0;
        for (Map<String, List<String>> question : questions()) {
            if (System.nanoTime() > end || stop.getAsBoolean()) {
                break;
            }
            search.json(question);
            asked++;
        }
        return asked;
    }

    private List<Map<String, List<String>>> questions() {
        List<Map<String, List<String>>> questions = new ArrayList<>();
        Map<String, List<String>> browse = Map.of("size", List.of(Integer.toString(TITLES)));
        for (Hit hit : search.ask(browse).result().hits()) {
            about(hit.session(), questions);
        }
        return questions;
    }

    private static void about(Session session, List<Map<String, List<String>>> questions) {
        questions.add(Map.of("q", List.of("")));
        questions.add(Map.of("q", List.of(session.id())));
        questions.add(Map.of("q", List.of(session.title())));
        session.speakers().forEach(speaker -> questions.add(Map.of("q", List.of(speaker.name()))));
        session.tracks().forEach(track -> questions.add(Map.of("track", List.of(track), "sort", List.of("title"))));
        StringBuilder typed = new StringBuilder();
        for (String word : session.title().split(" ")) {
            typed.append(word.isEmpty() ? "" : word.substring(0, (word.length() + 1) / 2));
            questions.add(Map.of("q", List.of(typed.toString()), "event", List.of(session.event())));
            if (word.length() >= SHORTEST_MISSPELT) {
                questions.add(Map.of("q", List.of(word.substring(0, 2) + word.substring(3))));
            }
            typed.setLength(0);
            typed.append(word).append(' ');
        }
    }
}
