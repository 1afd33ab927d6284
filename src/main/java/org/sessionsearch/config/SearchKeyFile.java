package org.sessionsearch.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionsearch.config.Settings.SearchKeySettings;

/** Reads the file of search keys: {@code name: {key: …, filter: …}} for each. */
final class SearchKeyFile {

    private static final String KEY = "key";
    private static final String FILTER = "filter";

    private SearchKeyFile() {}

    /**
     * The keys, in the order of the file.
     *
     * @throws SettingsException when it cannot be read or a key is not complete, naming all of it but no key
     */
    static List<SearchKeySettings> read(Path file) throws SettingsException {
        Map<String, Map<String, Entry>> byName = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        SettingsFile.read(file).forEach((path, entry) -> {
            int dot = path.lastIndexOf('.');
            String part = path.substring(dot + 1);
            if (dot < 1 || !part.equals(KEY) && !part.equals(FILTER)) {
                problems.add(entry.place() + ": this file holds NAME: {key: …, filter: …}, got something else");
            } else {
                byName.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<>())
                        .put(part, entry);
            }
        });
        List<SearchKeySettings> keys = new ArrayList<>();
        byName.forEach((name, parts) -> {
            Entry key = parts.get(KEY);
            Entry filter = parts.get(FILTER);
            String place = (key == null ? filter : key).place();
            if (key == null || key.text().isEmpty()) {
                problems.add(place + ": the search key '" + name + "' has no key");
            } else if (filter != null && filter.text().isEmpty()) {
                problems.add(place + ": the filter of '" + name + "' is empty; without the line it shows everything");
            } else {
                keys.add(new SearchKeySettings(
                        name, new Secret(key.text()), filter == null ? "" : filter.text(), place));
            }
        });
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return keys;
    }
}
