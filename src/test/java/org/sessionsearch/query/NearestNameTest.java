package org.sessionsearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("track", "tag", "facetSize", "facetSort", "highlight", "q");

    @ParameterizedTest
    @CsvSource({"trak,track", "tracks,track", "TRACK,track", "hihglight,highlight", "facetsize,facetSize", "tga,tag"})
    void aMisspeltNameFindsTheRightOne(String written, String meant) {
        assertEquals(Optional.of(meant), NearestName.of(written, NAMES));
    }

    @Test
    void aNameThatIsLikeNoneFindsNone() {
        assertEquals(Optional.empty(), NearestName.of("xyzzy", NAMES));
        assertEquals("", NearestName.hint("xyzzy", NAMES));
    }

    @Test
    void theHintIsTheEndOfASentence() {
        assertEquals("; did you mean 'track'?", NearestName.hint("trak", NAMES));
    }
}
