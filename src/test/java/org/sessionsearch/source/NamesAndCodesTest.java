package org.sessionsearch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.session.Speaker;

class NamesAndCodesTest {

    @ParameterizedTest
    @CsvSource({
        "LVC21F-317, lvc21f, LVC21F-317",
        "'BUD17-512 ', bud17, BUD17-512",
        "LCU14-300a, lcu14, LCU14-300A",
        "sHKG18-HK-10, hkg18, HKG18-HK10",
        "HKG-18TR05, hkg18, HKG18-TR05",
        "LCA-14-210, lca14, LCA14-210",
        "BKK19-K501, bkk19, BKK19-K501",
        "LVC21-100K, lvc21f, LVC21-100K",
        "PYCON-UK-2016-004, pycon-uk-2016, PYCON-UK-2016-004",
        "X7YQ2K, evt24, X7YQ2K",
        "HKG15, hkg15, none",
        "PMWG BoF, sfo17, none",
        "'', evt24, none"
    })
    void codesHaveOneForm(String raw, String event, String expected) {
        assertEquals(expected, Codes.canonical(raw, event).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HKG15-304 : Secure Media | HKG15-304 | hkg15 | Secure Media",
                "LTD20-112 - LTD20-112 Drones | LTD20-112 | ltd20 | Drones",
                "LCA14: LCA14-504: Android | LCA14-504 | lca14 | Android",
                "YVR18-113:Where did it go | YVR18-113 | yvr18 | Where did it go",
                "sfo15_304 Kettles | SFO15-304 | sfo15 | Kettles",
                "RDO & RHEL 7.4 - SFO17-459 | SFO17-459 | sfo17 | RDO & RHEL 7.4",
                "LVC21-100K2 Keynote: Robots | LVC21-100 | lvc21 | LVC21-100K2 Keynote: Robots",
                "LCA14-421: Boxes | LCA14-113 | lca14 | LCA14-421: Boxes",
                "HKG15 : Guest Keynote | HKG15-300K2 | hkg15 | Guest Keynote",
                "EVT24-101 | EVT24-101 | evt24 | EVT24-101",
                "96problems | BKK19-417 | bkk19 | 96problems"
            })
    void titlesLoseTheirOwnCodeAsAWhole(String title, String code, String event, String expected) {
        assertEquals(expected, Titles.trim(title, code, code, event));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Moss | Ada Moss",
                "Ada Moss,Per Lund | Ada Moss; Per Lund",
                "Ulla Hans - Georg Djak | Ulla Hans; Georg Djak",
                "David and Linda | David; Linda",
                "Zhou Hua,hua zhou | Zhou Hua",
                "None | ''",
                "Not Available | ''",
                "wooky | wooky",
                "Jean-Luc Picard | Jean-Luc Picard",
                "Ada Moss (Orbit Technology China) | Ada Moss @ Orbit Technology China"
            })
    void speakersAreReadFromAText(String text, String expected) {
        assertEquals(expected, describe(new Value.Text(text, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Moss & Per Lund | Ada Moss; Per Lund",
                "Kim Jong-min, Park Yu-na | Kim Jong-min; Park Yu-na",
                "'Richard D. Copeland, Jr.' | 'Richard D. Copeland, Jr.'",
                "'Chu, Hua-Rong' | 'Chu, Hua-Rong'",
                "Amber Brown (\"Hawk\") | Amber Brown (\"Hawk\")",
                "Dan and friends | Dan and friends"
            })
    void severalFullNamesInOneFieldAreSeveralPeople(String name, String expected) {
        assertEquals(expected, describe(new Value.Items(List.of(person("speaker_name", name)), 1)));
    }

    @Test
    void aPersonListedTwiceIsOne() {
        Value twice = new Value.Items(
                List.of(person("name", "Tom Evens"), person("name", "TOM  Evens", "company", "Xylo")), 1);

        assertEquals("Tom Evens @ Xylo", describe(twice));
    }

    @Test
    void companyAndPositionAreExchangedOnlyWhereTheyMustBe() {
        assertEquals(
                "Dev Sing @ Quality",
                describe(person(
                        "speaker_name",
                        "Dev Sing",
                        "speaker_company",
                        "Director at Quality",
                        "speaker_position",
                        "Quality",
                        "speaker_email",
                        "x@y.example")));
        assertEquals(
                "Dev Sing @ Orbit",
                describe(person(
                        "speaker_name",
                        "Dev Sing",
                        "speaker_company",
                        "Orbit",
                        "speaker_position",
                        "Director",
                        "speaker_email",
                        "x@y.example")));
    }

    private static Value.Fields person(String... keysAndValues) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            fields.put(keysAndValues[index], new Value.Text(keysAndValues[index + 1], 1));
        }
        return new Value.Fields(fields, 1);
    }

    private static String describe(Value speakers) {
        SessionFields fields = new SessionFields(new Value.Fields(Map.of("speakers", speakers), 1));
        List<Speaker> read = Speakers.read(fields, false, new TextCleaner(false), new Findings("a.md"));
        return String.join(
                "; ",
                read.stream()
                        .map(speaker -> speaker.name() + (speaker.company().isEmpty() ? "" : " @ " + speaker.company()))
                        .toList());
    }
}
