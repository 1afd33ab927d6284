package org.sessionsearch.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a server as nearly everybody writes them, read without the library that reads all others: to load that
 * is a fifth of a start.
 */
final class ServeArguments {

    static final String COMMAND = "serve";

    /** What the command takes beside help and version, each with a value. */
    static final Set<String> NAMES = Set.of("--sessions", "--index", "--config", "--host", "--port");

    private static final int DASHES = 2;

    private ServeArguments() {}

    /** What is given, by name without dashes; empty where anything is not plain, which includes every mistake. */
    static Optional<Map<String, String>> of(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals(COMMAND)) {
            return Optional.empty();
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            String name = arguments[i];
            int equals = name.indexOf('=');
            String value;
            if (equals >= 0) {
                value = name.substring(equals + 1);
                name = name.substring(0, equals);
            } else if (++i < arguments.length) {
                value = arguments[i];
            } else {
                return Optional.empty();
            }
            boolean plain = NAMES.contains(name) && !value.isEmpty() && "-@\"'".indexOf(value.charAt(0)) < 0;
            if (!plain || given.put(name.substring(DASHES), value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(given);
    }
}
