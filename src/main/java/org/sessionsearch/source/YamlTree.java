package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the YAML of one front matter. YAML is hostile input: nesting, aliases, the number of values and the text they
 * add up to are bounded, and tags construct nothing, because the tree is read as it stands, before any type is given to
 * it.
 */
final class YamlTree {

    static final int DEEPEST = 20;
    static final int MOST_ALIASES = 10;
    static final int MOST_VALUES = 20_000;
    static final int MOST_CHARACTERS = 1 << 20;

    private static final Resolver EVERYTHING_IS_TEXT = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            // YAML 1.1 would read 12:30 as the number 750.
        }

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return Tag.STR;
        }
    };

    private final int firstLine;
    private final List<Duplicate> duplicates = new ArrayList<>();
    private int values;
    private int characters;

    private YamlTree(int firstLine) {
        this.firstLine = firstLine;
    }

    /**
     * What was read.
     *
     * @param fields the mapping at the top, empty for empty text
     * @param duplicates keys that occur twice in one mapping; the last value that is not empty is the one in {@code fields}
     */
    record Content(Value.Fields fields, List<Duplicate> duplicates) {}

    /** A key that occurs again at {@code line}; {@code loses} when both values say something, and not the same. */
    record Duplicate(String key, int line, boolean loses) {}

    /**
     * Reads {@code text}, whose first line is line {@code firstLine} of its file.
     *
     * @throws BrokenYamlException when it is not YAML, not a mapping, or beyond the bounds
     */
    static Content read(String text, int firstLine) throws BrokenYamlException {
        YamlTree yaml = new YamlTree(firstLine);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), bounds()), EVERYTHING_IS_TEXT, bounds())
                    .getSingleNode();
            if (root == null) {
                return new Content(new Value.Fields(Map.of(), firstLine), List.of());
            }
            if (!(root instanceof MappingNode mapping)) {
                throw new BrokenYamlException(yaml.line(root), "must be keys with values, such as “title: …”");
            }
            return new Content(yaml.fields(mapping, 1), List.copyOf(yaml.duplicates));
        } catch (MarkedYAMLException broken) {
            throw new BrokenYamlException(yaml.line(broken.getProblemMark()), broken.getProblem());
        } catch (YAMLException broken) {
            throw new BrokenYamlException(firstLine, broken.getMessage());
        }
    }

    /** A key of the mapping at the top, and the line of the text, from 0, on which it begins. */
    record Key(String name, int line) {}

    /**
     * Where the keys at the top stand; empty when they share lines, as in {@code {a: 1, b: 2}}.
     *
     * @throws BrokenYamlException when it is not YAML
     */
    static Optional<List<Key>> keys(String text) throws BrokenYamlException {
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), bounds()), EVERYTHING_IS_TEXT, bounds())
                    .getSingleNode();
            if (root == null) {
                return Optional.of(List.of());
            }
            if (!(root instanceof MappingNode mapping) || mapping.getFlowStyle() != DumperOptions.FlowStyle.BLOCK) {
                return Optional.empty();
            }
            List<Key> keys = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                keys.add(new Key(name, tuple.getKeyNode().getStartMark().getLine()));
            }
            return Optional.of(keys);
        } catch (YAMLException broken) {
            throw new BrokenYamlException(1, broken.getMessage());
        }
    }

    private static LoaderOptions bounds() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setProcessComments(false);
        return options;
    }

    private Value value(Node node, int depth) throws BrokenYamlException {
        // An alias may point at a collection that holds it, and any number of aliases at one long text.
        if (depth > DEEPEST || ++values > MOST_VALUES || characters > MOST_CHARACTERS) {
            throw new BrokenYamlException(line(node), "holds itself, or more than a session can need");
        }
        return switch (node) {
            case ScalarNode scalar -> text(scalar);
            case SequenceNode sequence -> items(sequence, depth);
            case MappingNode mapping -> fields(mapping, depth);
            default -> throw new BrokenYamlException(line(node), "holds an alias without its anchor");
        };
    }

    private Value.Text text(ScalarNode scalar) {
        characters += scalar.getValue().length();
        boolean absent = scalar.isPlain()
                && (scalar.getValue().equals("null") || scalar.getValue().equals("~"));
        return new Value.Text(absent ? "" : scalar.getValue(), line(scalar));
    }

    private Value.Items items(SequenceNode sequence, int depth) throws BrokenYamlException {
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(value(item, depth + 1));
        }
        return new Value.Items(items, line(sequence));
    }

    private Value.Fields fields(MappingNode mapping, int depth) throws BrokenYamlException {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new BrokenYamlException(line(tuple.getKeyNode()), "has a key that is not text");
            }
            put(fields, key.getValue(), value(tuple.getValueNode(), depth + 1), line(key));
        }
        return new Value.Fields(fields, line(mapping));
    }

    private void put(Map<String, Value> fields, String key, Value value, int line) {
        Value before = fields.get(key);
        if (before == null) {
            fields.put(key, value);
            return;
        }
        boolean empty = isEmpty(value);
        duplicates.add(new Duplicate(key, line, !empty && !isEmpty(before)));
        if (!empty) {
            fields.put(key, value);
        }
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text text -> text.text().isBlank();
            case Value.Items items -> items.items().isEmpty();
            case Value.Fields fields -> fields.values().isEmpty();
        };
    }

    private int line(Node node) {
        return line(node.getStartMark());
    }

    private int line(Mark mark) {
        return mark == null ? firstLine : firstLine + mark.getLine();
    }
}
