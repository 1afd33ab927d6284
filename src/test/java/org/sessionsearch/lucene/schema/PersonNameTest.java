package org.sessionsearch.lucene.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void aNameInAnotherScriptIsFoundInLatinLetters() {
        assertTrue(
                words("Иван Юрьев").containsAll(List.of("ivan", "yuryev")),
                words("Иван Юрьев").toString());
        assertTrue(words("Γιώργος").contains("giorgos"), words("Γιώργος").toString());
    }

    @Test
    void umlautsMayBeWrittenOut() {
        assertEquals(List.of("juergen".replace("ue", "u"), "juergen", "muller", "mueller"), words("Jürgen Müller"));
    }

    @Test
    void theWholeNameIsOneTermInAnyOrderOfItsWords() {
        assertEquals(whole("Anna Kowalska"), whole("Kowalska, Anna"));
    }

    @Test
    void initialsStandForGivenNames() {
        assertTrue(PersonName.terms("Maria Elena Ruiz").containsAll(List.of("meruiz", "mruiz")));
    }

    private static String whole(String name) {
        return PersonName.terms(name).iterator().next();
    }

    private static List<String> words(String name) {
        return PersonName.words(name).stream().map(Token::text).toList();
    }
}
