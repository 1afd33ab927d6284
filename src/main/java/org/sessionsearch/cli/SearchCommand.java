package org.sessionsearch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sessionsearch.config.Settings;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.http.DirectSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches, and prints the hits.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  search rust kernel",
            "  search --track \"Linux Kernel\" --sort start --size 50",
            "  search --json --filter 'level:Advanced AND NOT room:(none)' boot",
            "  search --room=-Online \"secure boot\""
        })
final class SearchCommand implements Callable<Integer> {

    private static final String TEXT = "q";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "Print the answer of the API.")
    private boolean json;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "What to search for; nothing to browse.")
    private List<String> words = List.of();

    /** Gives the command an option for each parameter of the API, so that they have the same names everywhere. */
    static void addParameters(CommandSpec search) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .heading("%nParameters of the API; those of facets may be repeated:%n")
                .validate(false)
                .order(1);
        for (String name : DirectSearch.parameters()) {
            if (!name.equals(TEXT)) {
                group.addArg(OptionSpec.builder("--" + name)
                        .paramLabel("VALUE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .build());
            }
        }
        search.addArgGroup(group.build());
    }

    @Override
    public Integer call() throws SettingsException {
        Settings settings = options.settings();
        try (Library library = Library.open(settings)) {
            DirectSearch search = new DirectSearch(
                    library.engine(),
                    settings.source().timeZone(),
                    settings.http().maxDepth());
            if (json) {
                System.out.writeBytes(search.json(parameters()));
                System.out.println();
            } else {
                new HitPrinter(spec.commandLine().getOut(), System.console() != null)
                        .print(search.ask(parameters()).result());
            }
        }
        return 0;
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, new ArrayList<>(List.of(String.join(" ", words))));
        for (String name : DirectSearch.parameters()) {
            List<String> values = spec.commandLine().getParseResult().matchedOptionValue("--" + name, List.of());
            if (!values.isEmpty()) {
                parameters.put(name, new ArrayList<>(values));
            }
        }
        return parameters;
    }
}
