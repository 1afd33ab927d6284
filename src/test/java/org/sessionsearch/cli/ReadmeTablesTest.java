package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's tables are tables: a row that is lost or broken is shown as a line of text, and nobody sees it. */
class ReadmeTablesTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern RULE = Pattern.compile("\\|(-+\\|)+");
    private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");
    private static final int LEAST_TABLES = 10;

    @Test
    void everyRowStandsInATableAndHasItsCells() throws IOException {
        List<List<String>> tables = tables(prose());
        assertTrue(tables.size() >= LEAST_TABLES, "the tables of the README must be found, got " + tables.size());
        for (List<String> rows : tables) {
            String place = "the table that begins " + rows.getFirst();
            assertTrue(rows.size() > 2, () -> place + " must have rows");
            assertTrue(RULE.matcher(rows.get(1)).matches(), () -> place + " must have a rule below its head");
            int cells = cells(rows.getFirst());
            for (String row : rows) {
                assertTrue(row.endsWith("|"), () -> place + " has a row without an end: " + row);
                assertEquals(cells, cells(row), () -> place + " has a row of another width: " + row);
                assertEquals(
                        row == rows.get(1), RULE.matcher(row).matches(), () -> place + " has another rule: " + row);
            }
        }
    }

    @Test
    void noRowStandsTwice() throws IOException {
        for (List<String> rows : tables(prose())) {
            assertEquals(rows.size(), rows.stream().distinct().count(), () -> "a row stands twice in " + rows);
        }
    }

    @Test
    void noPartOfARowStandsElsewhere() throws IOException {
        for (String line : prose()) {
            boolean like = line.strip().startsWith("|") || line.strip().endsWith("|");
            assertTrue(!like || line.startsWith("|") && line.endsWith("|"), () -> "this is no row of a table: " + line);
        }
    }

    private static List<String> prose() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        return BLOCK.matcher(readme).replaceAll("").lines().toList();
    }

    /** Lines one after another that begin like rows. */
    private static List<List<String>> tables(List<String> lines) {
        List<List<String>> tables = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            boolean isRow = line.startsWith("|");
            if (isRow) {
                if (!inside) {
                    tables.add(new ArrayList<>());
                }
                tables.getLast().add(line);
            }
            inside = isRow;
        }
        return tables;
    }

    private static int cells(String row) {
        return BORDER.split(row, -1).length - 2;
    }
}
