package org.sessionsearch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

class ServeArgumentsTest {

    @Test
    void valuesFollowTheirNamesOrAnEqualsSign() {
        assertEquals(
                Optional.of(Map.of("sessions", "my talks", "port", "0", "config", "a=b.yml")),
                ServeArguments.of("serve", "--sessions", "my talks", "--port=0", "--config", "a=b.yml"));
        assertEquals(Optional.of(Map.of()), ServeArguments.of("serve"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index",
                "--port 1 serve",
                "serve --help",
                "serve --port",
                "serve --port=",
                "serve --port 1 --port 2",
                "serve --prot 1",
                "serve talks",
                "serve @file",
                "serve --index @file",
                "serve --index --port 1",
                "serve --index 'a'",
                "serve -- --port 1"
            })
    void whateverIsNotPlainIsLeftToTheCommandLine(String arguments) {
        assertTrue(ServeArguments.of(arguments.split(" ")).isEmpty(), arguments);
    }

    @Test
    void theNamesAreThoseThatTheCommandTakes() {
        CommandSpec serve =
                Main.commandLine().getSubcommands().get(ServeArguments.COMMAND).getCommandSpec();
        Set<String> known = new TreeSet<>(serve.optionsMap().keySet());
        known.removeAll(Set.of("-h", "--help", "-V", "--version"));
        assertEquals(new TreeSet<>(ServeArguments.NAMES), known);
    }
}
