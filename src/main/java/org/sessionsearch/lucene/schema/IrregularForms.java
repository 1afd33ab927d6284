package org.sessionsearch.lucene.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inflected forms that no rule of endings undoes: {@code mice} of {@code mouse}, {@code wrote} of {@code write}. */
final class IrregularForms {

    static final IrregularForms ENGLISH = read("english-irregular.txt");

    private final Map<String, String> bases;

    private IrregularForms(Map<String, String> bases) {
        this.bases = Map.copyOf(bases);
    }

    /** The irregular forms of a base form; none of any other word. */
    List<String> of(String base) {
        return bases.entrySet().stream()
                .filter(form -> form.getValue().equals(base))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The base form of an irregular one; any other word as it is. */
    String base(String word) {
        return bases.getOrDefault(word, word);
    }

    /** Lines are a base form and its irregular forms, apart by blanks; {@code #} starts a comment. */
    private static IrregularForms read(String resource) {
        Map<String, String> bases = new HashMap<>();
        try (InputStream in = IrregularForms.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] forms = line.split(" ");
                        for (int i = 1; i < forms.length; i++) {
                            bases.putIfAbsent(forms[i], forms[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IrregularForms(bases);
    }
}
