package org.sessionsearch.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a YAML file into flat entries: {@code http: {cors-origins: [...]}} becomes {@code http.cors-origins}. */
final class SettingsFile {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Path file;
    private final Path base;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private SettingsFile(Path file) {
        this.file = file;
        this.base = file.toAbsolutePath().getParent();
    }

    /**
     * The entries by key, in the order of the file.
     *
     * @throws SettingsException when it cannot be read, or is no YAML of plain values, lists and maps
     */
    static Map<String, Entry> read(Path file) throws SettingsException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new SafeConstructor(bounded())).compose(reader);
            SettingsFile settings = new SettingsFile(file);
            if (root instanceof MappingNode map) {
                settings.flatten("", map);
            } else if (root != null) {
                throw settings.refused(root, "the file must hold keys with values");
            }
            return settings.entries;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SettingsException(List.of(file + ":" + line + ": " + e.getProblem()));
        } catch (YAMLException e) {
            throw new SettingsException(List.of(file + ": " + e.getMessage()));
        } catch (IOException e) {
            throw new SettingsException(List.of(file + " cannot be read: " + e));
        }
    }

    private static LoaderOptions bounded() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        return options;
    }

    private void flatten(String prefix, MappingNode map) throws SettingsException {
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw refused(tuple.getKeyNode(), "a key must be plain text");
            }
            String key = prefix + name.getValue();
            switch (tuple.getValueNode()) {
                case MappingNode inner -> flatten(key + ".", inner);
                case SequenceNode list -> put(key, name, items(list));
                case ScalarNode value -> put(key, name, List.of(value.getValue()));
                default -> throw refused(tuple.getValueNode(), key + " must be a value, a list or a map");
            }
        }
    }

    private void put(String key, Node at, List<String> values) throws SettingsException {
        if (entries.put(key, new Entry(values, place(at), base)) != null) {
            throw refused(at, key + " is set twice");
        }
    }

    private List<String> items(SequenceNode list) throws SettingsException {
        List<String> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            switch (item) {
                case ScalarNode value -> items.add(value.getValue());
                case SequenceNode inner -> items.add(String.join(",", items(inner)));
                default -> throw refused(item, "a list must hold plain values or lists of them");
            }
        }
        return items;
    }

    private SettingsException refused(Node at, String why) {
        return new SettingsException(List.of(place(at) + ": " + why));
    }

    private String place(Node at) {
        return file + ":" + (at.getStartMark().getLine() + 1);
    }
}
