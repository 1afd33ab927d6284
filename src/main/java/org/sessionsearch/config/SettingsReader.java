package org.sessionsearch.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks settings up: an option before a variable, a variable before the file. Problems are collected, and whatever is
 * left unread at the end is unknown. Not thread-safe.
 */
final class SettingsReader {

    static final String PREFIX = "SESSION_SEARCH_";
    /** Kubernetes and Docker put these beside a service of the program's name. */
    private static final Pattern OF_CONTAINERS = Pattern.compile(PREFIX + "(SERVICE_.*|PORT_\\d+_.*|PORT=tcp://.*)");

    private final Map<String, Entry> options;
    private final Map<String, Entry> variables = new TreeMap<>();
    private final Map<String, Entry> file;
    private final BiFunction<String, Collection<String>, String> hint;
    private final List<String> keys = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SettingsReader(
            Map<String, Entry> options,
            Map<String, String> environment,
            Map<String, Entry> file,
            BiFunction<String, Collection<String>, String> hint) {
        this.options = new LinkedHashMap<>(options);
        this.file = new LinkedHashMap<>(file);
        this.hint = hint;
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)
                    && !OF_CONTAINERS.matcher(name + "=" + value).lookingAt()) {
                variables.put(name, Entry.of(value, name));
            }
        });
    }

    /** The variable of a key: {@code SESSION_SEARCH_HTTP_MAX_DEPTH} for {@code http.max-depth}. */
    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value that counts. */
    Optional<Entry> entry(String key) {
        keys.add(key);
        Entry option = options.remove(key);
        Entry variable = variables.remove(variable(key));
        Entry written = file.remove(key);
        return Optional.ofNullable(option != null ? option : variable != null ? variable : written);
    }

    String text(String key, String otherwise) {
        return entry(key).map(Entry::text).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    int number(String key, int otherwise, int least, int most) {
        return entry(key)
                .map(entry -> parse(
                        entry, key, "a whole number from " + least + " to " + most, text -> bounded(text, least, most)))
                .orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return entry(key)
                .map(entry -> parse(entry, key, "true or false", SettingsReader::flag))
                .orElse(otherwise);
    }

    /** One of the constants of an enum, in lower case. */
    <E extends Enum<E>> E choice(String key, E otherwise) {
        Class<E> choices = otherwise.getDeclaringClass();
        String wanted = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return entry(key)
                .map(entry -> parse(entry, key, wanted, text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT))))
                .orElse(otherwise);
    }

    Path path(String key, Path otherwise) {
        return entry(key)
                .map(entry -> parse(entry, key, "a path", text -> entry.base().resolve(text)))
                .orElse(otherwise);
    }

    /** A file that is named; empty where none is. */
    Optional<Path> file(String key) {
        return entry(key)
                .filter(entry -> !entry.text().isEmpty())
                .map(entry -> entry.base().resolve(entry.text()));
    }

    /**
     * A secret from its variable, or from the file that {@code KEY-file} names. It cannot stand in the settings file or
     * among the options, where others read it.
     */
    Optional<Secret> secret(String key) {
        keys.add(key);
        String fileKey = key + "-file";
        Entry written = file.remove(key);
        if (written != null) {
            problems.add(written.place() + ": " + key + " must be kept elsewhere, in " + variable(key)
                    + " or in a file that " + fileKey + " names");
        }
        Optional<String> own = text(variables.remove(variable(key)));
        Optional<Entry> place = entry(fileKey).filter(entry -> !entry.text().isEmpty());
        if (own.isPresent() && place.isPresent()) {
            problems.add(place.get().place() + ": " + key + " is set already, by " + variable(key));
        }
        return own.or(() -> place.flatMap(this::content)).map(Secret::new);
    }

    private static Optional<String> text(Entry entry) {
        return Optional.ofNullable(entry).map(Entry::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> content(Entry place) {
        Path path = place.base().resolve(place.text());
        try {
            String text = Files.readString(path).strip();
            if (text.isEmpty()) {
                problems.add(place.place() + ": " + path + " must hold a key, and is empty");
            }
            return Optional.of(text);
        } catch (IOException e) {
            problems.add(place.place() + ": " + path + " cannot be read: " + e);
            return Optional.empty();
        }
    }

    ZoneId zone(String key, ZoneId otherwise) {
        return entry(key)
                .map(entry -> parse(entry, key, "a time zone like Europe/London", ZoneId::of))
                .orElse(otherwise);
    }

    List<String> list(String key, List<String> otherwise) {
        return entry(key).map(entry -> split(entry, ",")).orElse(otherwise);
    }

    /** Lists within a list; in a variable, groups are parted by semicolons. */
    List<List<String>> groups(String key) {
        return entry(key)
                .map(entry -> split(entry, ";").stream()
                        .map(group -> split(Entry.of(group, entry.place()), ","))
                        .toList())
                .orElse(List.of());
    }

    /** The values under a key; in a variable {@code name=value,name=value}. */
    <T> Map<String, T> map(String key, String wanted, Function<String, T> parser) {
        Map<String, T> map = new LinkedHashMap<>();
        String prefix = key + ".";
        for (String inner :
                file.keySet().stream().filter(name -> name.startsWith(prefix)).toList()) {
            T value = parse(file.remove(inner), inner, wanted, parser);
            if (value != null) {
                map.put(inner.substring(prefix.length()), value);
            }
        }
        entry(key).ifPresent(entry -> pairs(entry, key, wanted, parser, map));
        return map;
    }

    private <T> void pairs(Entry entry, String key, String wanted, Function<String, T> parser, Map<String, T> map) {
        for (String pair : split(entry, ",")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                problems.add(entry.place() + ": " + key + " must be name=value,name=value, got '" + pair + "'");
                continue;
            }
            T value = parse(Entry.of(pair.substring(equals + 1), entry.place()), key, wanted, parser);
            if (value != null) {
                map.put(pair.substring(0, equals).strip(), value);
            }
        }
    }

    private <T> T parse(Entry entry, String key, String wanted, Function<String, T> parser) {
        try {
            return parser.apply(entry.text());
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(entry.place() + ": " + key + " must be " + wanted + ", got '" + entry.text() + "'");
            return null;
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int bounded(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static List<String> split(Entry entry, String separator) {
        return entry.values().stream()
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Every key that was looked up until now. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Notes a problem that came up beside the reading. */
    void refuse(SettingsException e) {
        problems.addAll(e.problems());
    }

    /**
     * Ends the reading.
     *
     * @throws SettingsException when anything was wrong or unknown
     */
    void finish() throws SettingsException {
        file.forEach((key, entry) ->
                problems.add(entry.place() + ": unknown setting '" + key + "'" + hint.apply(key, keys)));
        List<String> names = keys.stream().map(SettingsReader::variable).toList();
        variables.keySet().forEach(name -> problems.add("unknown setting '" + name + "'" + hint.apply(name, names)));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
