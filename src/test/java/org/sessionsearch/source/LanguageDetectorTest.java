package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();
    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Building a web service with asyncio",
                "en | LAVA in a box: a stand alone system",
                "es | Cómo aprender programación con juegos para niños",
                "pt | Servindo conteúdo em escala na nuvem",
                "fr | Comment nous avons écrit notre moteur de recherche",
                "de | Einführung in die Entwicklung von Anwendungen",
                "it | Come scrivere applicazioni per il web",
                "pl | Wprowadzenie do programowania w języku Python",
                "sk | Ako sme naučili deti programovať, a čo z toho bude",
                "cs | Proč jsme přešli na nový systém a co nám to přineslo",
                "lt | Kaip mes kuriame sistemas ir kodėl tai yra gerai",
                "eu | Nola egin den proiektu hau eta zer da",
                "ru | Как мы писали поисковый сервис на Python",
                "uk | Як ми писали пошуковий сервіс її мовою",
                "ko | 파이썬으로 배우는 데이터 분석",
                "ja | Pythonで学ぶデータ分析",
                "zh | 用 Python 做数据分析",
                "th | เรียนรู้การเขียนโปรแกรม Python",
                "he | מבוא לתכנות בפייתון",
                "el | Εισαγωγή στον προγραμματισμό",
                "'' | Kubeflow",
                "'' | 2019"
            })
    void theLanguageIsRecognised(String language, String text) {
        assertEquals(language, detector.detect(text));
    }

    @ParameterizedTest
    @CsvSource({
        "English, en",
        "eng, en",
        "en_US, en-US",
        "pt-br, pt-BR",
        "Deutsch, de",
        "ja, ja",
        "'', ''",
        "'two words', ''"
    })
    void theOwnNameOfALanguageBecomesItsCode(String name, String code) {
        assertEquals(code, languages.code(name));
    }
}
