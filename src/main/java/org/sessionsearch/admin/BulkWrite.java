package org.sessionsearch.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.http.RequestBody;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.SessionDocument;
import org.sessionsearch.http.SessionForm;
import org.sessionsearch.ingest.SessionStore;
import org.sessionsearch.ingest.WriteCommand;
import org.sessionsearch.ingest.WriteOutcome;
import org.sessionsearch.session.Session;
import org.sessionsearch.source.Draft;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run through the lines of a body. Lines that are there already are written together; no sender has to wait for an
 * answer until it sends more. Not thread-safe.
 */
final class BulkWrite {

    private static final int MOST_TOGETHER = 64;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final SessionStore store;
    private final BodyLines lines;
    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>();
    private int number;

    BulkWrite(SessionStore store, BodyLines lines, OutputStream out) {
        this.store = store;
        this.lines = lines;
        this.out = out;
    }

    /** A line that waits for its answer: a session to be written, or what is wrong with it. */
    private record Entry(int line, Optional<Session> session, Optional<RequestRefused> refused) {}

    void run() throws IOException {
        while (true) {
            if (!entries.isEmpty() && (entries.size() >= MOST_TOGETHER || lines.mustWait())) {
                writeAndAnswer();
            }
            number++;
            switch (lines.read()) {
                case BodyLines.Line.Text text -> take(text.bytes());
                case BodyLines.Line.TooLong tooLong ->
                    refuse(413, "a line must have at most " + tooLong.limit() + " bytes");
                case BodyLines.Line.BodyTooLong tooLong -> {
                    refuse(413, "the body must have at most " + tooLong.limit() + " bytes; nothing more was read");
                    writeAndAnswer();
                    return;
                }
                case BodyLines.Line.BrokenOff brokenOff -> {
                    refuse(RequestBody.brokenOff(brokenOff.why()));
                    writeAndAnswer();
                    return;
                }
                case BodyLines.Line.End end -> {
                    writeAndAnswer();
                    return;
                }
            }
        }
    }

    private void refuse(int status, String why) {
        refuse(new RequestRefused(status, why, List.of()));
    }

    private void refuse(RequestRefused refused) {
        entries.add(new Entry(number, Optional.empty(), Optional.of(refused)));
    }

    private void take(byte[] line) {
        if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
            return;
        }
        try {
            entries.add(new Entry(number, Optional.of(SessionForm.read(line, Optional.empty())), Optional.empty()));
        } catch (RequestRefused refused) {
            refuse(refused);
        }
    }

    private void writeAndAnswer() throws IOException {
        List<WriteCommand> commands = entries.stream()
                .flatMap(entry -> entry.session().stream())
                .<WriteCommand>map(
                        session -> new WriteCommand.Put(session.id(), new Draft.Parts(session), anything -> true))
                .toList();
        List<WriteOutcome> outcomes = commands.isEmpty() ? List.of() : store.write(commands);
        int next = 0;
        for (Entry entry : entries) {
            ObjectNode answer = entry.session().isPresent()
                    ? answer(entry, outcomes.get(next++))
                    : refusal(entry.line(), entry.refused().orElseThrow());
            out.write(MAPPER.writeValueAsBytes(answer));
            out.write('\n');
        }
        entries.clear();
        out.flush();
    }

    private static ObjectNode answer(Entry entry, WriteOutcome outcome) {
        String id = entry.session().orElseThrow().id();
        if (outcome instanceof WriteOutcome.Stored stored) {
            return answer(entry.line(), stored.created() ? 201 : 200)
                    .put("id", stored.session().id())
                    .put("etag", SessionDocument.of(stored.session()).tag().value());
        }
        return refusal(entry.line(), Refusals.of(outcome, id)).put("id", id);
    }

    private static ObjectNode refusal(int line, RequestRefused refused) {
        ObjectNode answer = answer(line, refused.status()).put("detail", refused.getMessage());
        if (!refused.errors().isEmpty()) {
            refused.errors()
                    .forEach(error -> answer.withArray("errors")
                            .addObject()
                            .put("parameter", error.parameter())
                            .put("message", error.message()));
        }
        return answer;
    }

    private static ObjectNode answer(int line, int status) {
        return MAPPER.createObjectNode().put("line", line).put("status", status);
    }
}
