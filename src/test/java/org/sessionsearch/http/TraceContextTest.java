package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aTraceGoesOnWithASpanOfItsOwn() {
        TraceContext context =
                TraceContext.read("00-" + TRACE + "-00f067aa0ba902b7-01").orElseThrow();
        assertEquals(TRACE, context.trace());
        assertEquals("00f067aa0ba902b7", context.parent());
        assertTrue(context.answer().matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"), context.answer());
    }

    @Test
    void aLaterVersionMayHaveMore() {
        assertTrue(TraceContext.read("cc-" + TRACE + "-00f067aa0ba902b7-01-what.the.future.brings")
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-1",
                "00-" + TRACE + "-00f067aa0ba902b7-01\nX-Other: a"
            })
    void whatIsNoTraceIsLeftAlone(String header) {
        assertEquals(Optional.empty(), TraceContext.read(header));
    }
}
