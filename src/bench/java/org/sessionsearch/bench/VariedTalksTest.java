package org.sessionsearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariedTalksTest {

    private static final Talk TALK = Talk.parse("""
            {"id": "LAB21-101", "source": "lab21/101.md", "title": "Gardening robots", "event": "lab21",
             "description": "Robots that water tomatoes while everybody sleeps, and what they learn from every harvest",
             "speakers": [{"name": "Ada Number"}]}
            """.getBytes(StandardCharsets.UTF_8));

    private final VariedTalks varied = new VariedTalks(List.of(TALK));

    @Test
    void aCopyHasItsOwnIdFileAndWords() {
        Talk copy = varied.vary(0, 3);
        assertEquals("LAB21X3-101", copy.id());
        assertEquals("lab21x3", copy.event());
        assertEquals("x3/lab21/101.md", copy.source());
        assertNotEquals(TALK.description(), copy.description());
    }

    @Test
    void theFirstIsTheSessionItself() {
        assertEquals(TALK, varied.vary(0, 0));
    }

    @Test
    void theSameCopyIsTheSameAgain() {
        assertEquals(varied.vary(0, 2).description(), varied.vary(0, 2).description());
    }
}
