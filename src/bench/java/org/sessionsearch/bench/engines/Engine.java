package org.sessionsearch.bench.engines;

import java.io.IOException;
import java.util.List;
import org.sessionsearch.bench.Question;
import org.sessionsearch.bench.Talk;
import tools.jackson.databind.JsonNode;

/** One search engine: how its server is started, filled, asked and understood. Its settings lie in {@code src/bench/engines}. */
interface Engine {

    String name();

    /** Makes what the server needs before it starts: programs are built, files are written. Not measured. */
    void prepare(Place place) throws IOException, InterruptedException;

    /** The command that starts the server. */
    List<String> command(Place place) throws IOException;

    /** A connection of its own to the running server. */
    default Client connect(Place place) throws IOException {
        return new HttpClient(place.port());
    }

    /** A call that succeeds as soon as the server is up, and whose answer tells the version. */
    Call alive();

    String version(JsonNode alive);

    /** Brings in all sessions; when it returns, they are found, and the index is as compact as its users make it. */
    void fill(Client client, Place place, List<Talk> talks) throws IOException, InterruptedException;

    /** Asks for ten hits with highlights of title and description, and the counts of four facets. */
    Call call(Question question);

    Answer read(JsonNode answer);
}
