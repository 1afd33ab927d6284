package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Question.Kind;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.json.JsonMapper;

/** Makes sure that an engine really answers, so that no figure is of a server that finds, marks or counts nothing. */
final class SelfCheck {

    private static final int KNOWN = 20;

    /** Titles come twice and more, so a few of the known sessions may stand lower. */
    private static final int FOUND_AT_LEAST = 15;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Engine engine;
    private final Client client;
    private final List<Talk> talks;

    private SelfCheck(Engine engine, Client client, List<Talk> talks) {
        this.engine = engine;
        this.client = client;
        this.talks = talks;
    }

    /** @throws IllegalStateException when the answers are not what they must be */
    static void check(Engine engine, Client client, List<Talk> talks) throws IOException {
        SelfCheck check = new SelfCheck(engine, client, talks);
        check.browsing();
        check.titles();
        check.filter();
    }

    private void browsing() throws IOException {
        Answer answer = ask(new Question(Kind.BROWSE, "", Map.of()));
        require(answer.total() == talks.size(), "browsing finds " + answer.total() + " of " + talks.size());
        require(
                answer.ids().size() == Question.HITS,
                "browsing shows " + answer.ids().size() + " hits");
        requireCounts(answer, "browsing");
    }

    private void titles() throws IOException {
        List<Talk> whole = talks.stream()
                .filter(talk -> !talk.description().isEmpty())
                .filter(talk -> Question.FACETS.stream()
                        .noneMatch(facet -> talk.values(facet).isEmpty()))
                .filter(talk -> talk.title().split(" ").length > 3)
                .toList();
        require(whole.size() >= KNOWN, "there are not enough sessions with all fields to check with");
        int found = 0;
        for (int i = 0; i < KNOWN; i++) {
            Talk talk = whole.get(i * (whole.size() / KNOWN));
            Answer answer = ask(new Question(Kind.WORDS, talk.title(), Map.of()));
            require(!answer.ids().isEmpty(), "nothing found for " + talk.title());
            require(answer.highlighted() > 0, "nothing highlighted for " + talk.title());
            require(answer.total() >= answer.ids().size(), "a total of " + answer.total() + " for " + talk.title());
            if (answer.ids().contains(talk.id())) {
                found++;
                requireCounts(answer, talk.title());
            }
        }
        require(found >= FOUND_AT_LEAST, "only " + found + " of " + KNOWN + " sessions found by their titles");
    }

    private void filter() throws IOException {
        Talk talk = talks.get(talks.size() / 2);
        Answer answer = ask(new Question(Kind.FILTER, "", Map.of("event", talk.event())));
        Set<String> ofEvent = talks.stream()
                .filter(other -> other.event().equals(talk.event()))
                .map(Talk::id)
                .collect(Collectors.toSet());
        require(
                answer.total() == ofEvent.size(),
                "event " + talk.event() + " has " + ofEvent.size() + " sessions, found " + answer.total());
        require(ofEvent.containsAll(answer.ids()), "the filter by " + talk.event() + " lets others through");
        require(
                answer.facets().get("event").get(talk.event()) == ofEvent.size(),
                "the count of " + talk.event() + " is wrong");
    }

    private void requireCounts(Answer answer, String what) {
        for (String facet : Question.FACETS) {
            Map<String, Long> counts = answer.facets().getOrDefault(facet, Map.of());
            require(counts.values().stream().anyMatch(count -> count > 0), "no counts of " + facet + " for " + what);
        }
    }

    private Answer ask(Question question) throws IOException {
        return engine.read(MAPPER.readTree(client.ask(engine.call(question))));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(engine.name() + " does not answer as it should: " + otherwise);
        }
    }
}
