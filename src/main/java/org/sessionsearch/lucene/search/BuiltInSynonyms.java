package org.sessionsearch.lucene.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The synonyms of the field that come with the product. */
final class BuiltInSynonyms {

    private BuiltInSynonyms() {}

    /** Groups of words or phrases that mean the same. */
    static List<List<String>> groups() {
        try (InputStream in = BuiltInSynonyms.class.getResourceAsStream("synonyms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(", *")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
