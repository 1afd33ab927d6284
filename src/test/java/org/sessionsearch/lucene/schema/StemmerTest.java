package org.sessionsearch.lucene.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

    @ParameterizedTest
    @CsvSource({
        "en, containers, container",
        "en, testing, tested",
        "en, mice, mouse",
        "en, wrote, writing",
        "en, analyses, analysis",
        "de, Datenbanken, Datenbank",
        "es, programaciones, programación",
        "fr, conteneurs, conteneur",
        "it, programmatori, programmatore",
        "pt, programadores, programador",
        "ru, программирование, программирования",
        "pl, bazami, bazy",
        "lt, programos, programa",
        "cs, programování, programovani",
        "sk, databázy, databáza",
        "el, γλώσσες, γλώσσα",
        "gl, linguaxes, linguaxe",
        "ko, 파이썬으로, 파이썬을",
    })
    void inflectionsOfOneWordShareAStem(String language, String one, String other) {
        List<String> stems = stems(language, one);
        assertTrue(!Collections.disjoint(stems, stems(language, other)), stems + " " + stems(language, other));
    }

    @Test
    void stemsOfDifferentLanguagesNeverMeet() {
        assertEquals(List.of("en:test"), stems("en", "tests"));
        assertEquals("en", Stemmer.languageOf("en:test"));
        assertEquals("en:test", stems("", "tests").get(0), "a session of an unknown language is read as English");
    }

    @Test
    void aSessionInAnyLanguageIsAlsoFoundByEnglishInflections() {
        List<String> languages =
                Stemmer.forSession("de-AT").stream().map(Stemmer::language).toList();
        assertEquals(List.of("de", "en", "en+"), languages);
        assertEquals(2, Stemmer.forSession("en-GB").size());
        assertEquals(2, Stemmer.forSession("he").size());
    }

    @ParameterizedTest
    @CsvSource({
        "containerization, containers",
        "teacher, teaching",
        "learners, learning",
        "robustness, robust",
        "maintainer, maintaining",
        "effectively, effective",
        "development, developers",
    })
    void wordsOfOneFamilyMeet(String one, String other) {
        assertEquals(family(one), family(other));
    }

    private static String family(String word) {
        return Stemmer.families().stems(Words.of(word).get(0)).get(0);
    }

    private static List<String> stems(String language, String word) {
        Stemmer stemmer = Stemmer.of(language).get(0);
        return Words.of(word).stream()
                .flatMap(token -> stemmer.stems(token).stream())
                .toList();
    }
}
