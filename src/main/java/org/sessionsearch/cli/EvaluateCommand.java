package org.sessionsearch.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.evaluation.Evaluation;
import org.sessionsearch.evaluation.JudgedQueries;
import org.sessionsearch.evaluation.JudgedQuery;
import org.sessionsearch.evaluation.ServerSearch;
import org.sessionsearch.query.FacetRequest;
import org.sessionsearch.query.HighlightStyle;
import org.sessionsearch.query.Page;
import org.sessionsearch.query.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the ranking on judged queries.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  evaluate queries.jsonl --sessions talks",
            "  evaluate queries.jsonl --server http://localhost:8080",
            "  evaluate --topics topics.tsv --judgements qrels.txt --sessions talks",
            "",
            "A line of queries.jsonl: {\"id\": \"q1\", \"text\": \"rust kernel\", \"relevant\": [{\"id\": \"KES26-101\", \"grade\": 2}]}"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int DEPTH = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Judged queries as JSON lines.")
    private Path queries;

    @Option(names = "--topics", paramLabel = "FILE", description = "Queries in TREC form: number, tab, text.")
    private Path topics;

    @Option(names = "--judgements", paramLabel = "FILE", description = "TREC qrels for --topics.")
    private Path judgements;

    @Option(names = "--server", paramLabel = "URL", description = "Ask this server instead of the folder's index.")
    private URI server;

    @Option(
            names = "--details",
            description = "First each query: rank of its first right hit, nDCG@10, the first hits.")
    private boolean details;

    @Override
    public Integer call() throws SettingsException, IOException {
        List<JudgedQuery> judged = judged();
        if (server != null) {
            print(judged, new ServerSearch(server, DEPTH));
        } else {
            try (Library library = Library.open(options.settings())) {
                print(judged, text -> ranked(library.engine(), text));
            }
        }
        return 0;
    }

    private List<JudgedQuery> judged() throws IOException {
        if (queries != null && topics == null && judgements == null) {
            return JudgedQueries.readJsonLines(queries);
        }
        if (queries == null && topics != null && judgements != null) {
            return JudgedQueries.readTrec(topics, judgements);
        }
        throw new ParameterException(
                spec.commandLine(), "which queries? Name a FILE of JSON lines, or both --topics and --judgements");
    }

    private void print(List<JudgedQuery> judged, Function<String, List<String>> search) {
        Evaluation evaluation = Evaluation.of(judged, search);
        if (details) {
            evaluation
                    .strata()
                    .keySet()
                    .forEach(stratum ->
                            spec.commandLine().getOut().printf("%s%n%s%n", stratum, evaluation.details(stratum)));
        }
        spec.commandLine().getOut().print(evaluation.summary());
        spec.commandLine().getOut().flush();
    }

    private static List<String> ranked(SearchEngine engine, String text) {
        SearchRequest request = SearchRequest.builder()
                .text(text)
                .facets(FacetRequest.NONE)
                .highlight(HighlightStyle.NONE)
                .page(Page.of(1, DEPTH))
                .build();
        return engine.search(request).hits().stream()
                .map(hit -> hit.session().id())
                .toList();
    }
}
