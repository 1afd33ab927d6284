package org.sessionsearch.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyboardTest {

    @Test
    void aKeyIsNearThoseThatTouchIt() {
        for (char near : "tyfhvb".toCharArray()) {
            assertTrue(Keyboard.areNear('g', near), "g " + near);
        }
        assertTrue(Keyboard.areNear('q', 'a'));
        assertTrue(Keyboard.areNear('m', 'k'));
        assertFalse(Keyboard.areNear('q', 'p'));
        assertFalse(Keyboard.areNear('d', 'w'));
        assertFalse(Keyboard.areNear('q', 'z'));
    }

    @Test
    void itIsNearBothWays() {
        for (char one = 'a'; one <= 'z'; one++) {
            for (char other = 'a'; other <= 'z'; other++) {
                assertEquals(Keyboard.areNear(one, other), Keyboard.areNear(other, one), one + " " + other);
            }
        }
    }

    @Test
    void vowelsStandForOneAnother() {
        assertTrue(Keyboard.areNear('e', 'a'));
        assertTrue(Keyboard.areNear('i', 'y'));
    }

    @Test
    void lettersOfOtherScriptsAreNearNone() {
        assertFalse(Keyboard.areNear('ы', 'и'));
        assertFalse(Keyboard.areNear('a', 'а'));
    }
}
