package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An answer as documentation shows it. What is shown must be answered, figures and order included. {@code …} stands for
 * any part of a text, and as the last of a list for others; objects may have members that are not shown.
 */
final class ShownJson {

    private static final String ANY = "…";

    /** Times are the machine's; scores change with every change of the ranking, whose order is what matters. */
    private static final Set<String> ONLY_OF_ITS_KIND = Set.of("tookMs", "score");

    private ShownJson() {}

    static void assertAnswered(JsonNode shown, JsonNode given) {
        assertAnswered("the answer", shown, given);
    }

    private static void assertAnswered(String place, JsonNode shown, JsonNode given) {
        assertEquals(shown.getNodeType(), given.getNodeType(), () -> place + " must be as shown, got " + given);
        switch (shown.getNodeType()) {
            case OBJECT ->
                shown.propertyStream().forEach(entry -> {
                    String name = entry.getKey();
                    assertTrue(given.has(name), () -> place + "." + name + " is shown, got " + given);
                    if (!ONLY_OF_ITS_KIND.contains(name) || !entry.getValue().isNumber()) {
                        assertAnswered(place + "." + name, entry.getValue(), given.get(name));
                    }
                });
            case ARRAY -> assertList(place, shown.valueStream().toList(), given);
            case STRING ->
                assertTrue(
                        pattern(shown.asString()).matcher(given.asString()).matches(),
                        () -> place + " must be " + shown + ", got " + given);
            default -> assertEquals(shown, given, place);
        }
    }

    private static void assertList(String place, List<JsonNode> shown, JsonNode given) {
        boolean more = shown.size() > 1 && shown.getLast().asString("").equals(ANY);
        int told = more ? shown.size() - 1 : shown.size();
        if (more) {
            assertTrue(given.size() > told, () -> place + " must have others, got " + given);
        } else {
            assertEquals(told, given.size(), () -> place + " must have as many as shown, got " + given);
        }
        for (int index = 0; index < told; index++) {
            assertAnswered(place + "[" + index + "]", shown.get(index), given.get(index));
        }
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(Pattern.quote(shown).replace(ANY, "\\E.*\\Q"), Pattern.DOTALL);
    }
}
