package org.sessionsearch.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.http.SessionLines;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Hit;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.SearchResult;
import org.sessionsearch.query.Sort;
import org.sessionsearch.session.Problem;
import org.sessionsearch.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes every session as a line of JSON, with its source file and the rules that it breaks.",
        footerHeading = "%nExamples:%n",
        footer = {"  export --sessions talks > sessions.ndjson", "  export | jq -r 'select(.room == null) | .source'"})
final class ExportCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Mixin
    private CommonOptions options;

    @Override
    public Integer call() throws SettingsException {
        try (Library library = Library.open(options.settings());
                SessionLines lines = new SessionLines(System.out)) {
            Map<String, List<String>> problems = library.problems().stream()
                    .collect(Collectors.groupingBy(
                            Problem::path, Collectors.mapping(Problem::rule, Collectors.toList())));
            SearchRequest request = SearchRequest.builder()
                    .facets(FacetRequest.NONE)
                    .highlight(HighlightStyle.NONE)
                    .body(true)
                    .sort(Sort.START)
                    .page(Page.of(1, PAGE))
                    .build();
            Optional<String> next = Optional.empty();
            do {
                SearchResult result = library.engine()
                        .search(next.map(cursor -> request.toBuilder()
                                        .page(Page.after(cursor, PAGE))
                                        .build())
                                .orElse(request));
                for (Hit hit : result.hits()) {
                    Session session = hit.session();
                    lines.write(session, distinct(problems.getOrDefault(session.source(), List.of())));
                }
                next = result.next();
            } while (next.isPresent());
        }
        return 0;
    }

    private static List<String> distinct(List<String> rules) {
        return rules.stream().distinct().toList();
    }
}
