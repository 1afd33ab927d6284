package org.sessionsearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionsearch.query.Interpretation;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.session.Session;

/** What of a question has to match, in several languages, and what answers it. */
class QuestionsTest {

    private final LuceneEngine engine = SampleArchive.engine(archive());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aQuestionIsNotHeldToAllOfItsWords() {
        for (String question : List.of(
                "how do I repair my sails with glue?",
                "wie kann ich meine Segel mit Leim flicken?",
                "comment puis-je réparer mes voiles avec de la colle ?",
                "¿cómo puedo reparar mis velas con pegamento?",
                "come posso riparare le mie vele con la colla?",
                "como posso remendar as minhas velas com cola?",
                "как мне чинить паруса клеем?",
                "jak mám já spravit plachty lepidlem?")) {
            assertTrue(search(question).total() > 0, question);
        }
    }

    @Test
    void whatAsksInAnotherLanguageIsNoSubject() {
        assertEquals(List.of("Segel", "Leim"), words("wie kann ich meine Segel mit Leim"));
        assertEquals(List.of("Segel", "Anfänger"), words("die Segel für Anfänger"));
        assertEquals(List.of("паруса"), words("как паруса"));
    }

    @Test
    void englishWordsDoNotMakeATextOfAnotherLanguage() {
        // Both are common in French, too.
        assertEquals(List.of("edge", "AI", "batteries"), words("edge AI on batteries"));
    }

    @Test
    void aTitleThatAsksAlikeIsNoAnswer() {
        assertEquals(
                "sails",
                search("how do I sew sails?").hits().getFirst().session().id());
    }

    private List<String> words(String text) {
        return search(text).interpretation().stream().map(Interpretation::typed).toList();
    }

    private SearchResult search(String text) {
        return engine.search(SearchRequest.builder().text(text).build());
    }

    private static List<Session> archive() {
        return List.of(
                talk("sails", "Sewing on the water", "Old sails, a needle and a thread. No glue."),
                talk("other", "How do I, and how do you?", "Sew what you like, and how you like it."),
                talk("edge", "Edge AI", "On batteries."),
                talk("de", "Segel aus Papier", "Mit Leim für Anfänger."),
                talk("fr", "Voiles de papier", "Avec de la colle."),
                talk("es", "Velas de papel", "Con pegamento."),
                talk("it", "Vele di carta", "Con la colla."),
                talk("pt", "Velas de papel", "Com cola."),
                talk("ru", "Паруса из бумаги", "С клеем."),
                talk("cs", "Plachty z papíru", "Lepidlo."));
    }

    private static Session talk(String id, String title, String description) {
        return Session.builder(id, title)
                .source(id + ".md")
                .description(description)
                .build();
    }
}
