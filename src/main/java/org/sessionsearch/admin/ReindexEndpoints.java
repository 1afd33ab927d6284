package org.sessionsearch.admin;

import io.javalin.http.Context;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sessionsearch.http.AdminGuard;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/admin/reindex}, and the task that it starts. Thread-safe. */
final class ReindexEndpoints implements EndpointFamily {

    private static final String TASKS = "/api/tasks/";

    private final Reindexing reindexing;
    private final AdminGuard guard;

    ReindexEndpoints(Reindexing reindexing, AdminGuard guard) {
        this.reindexing = reindexing;
        this.guard = guard;
    }

    @Override
    public void mount(Routes routes) {
        routes.post("/api/admin/reindex", guard.guarding(this::reindex));
        routes.get(TASKS + "{id}", guard.guarding(this::task));
    }

    private byte[] reindex(Context request) {
        NoParameters.check(request);
        return switch (reindexing.start()) {
            case Reindexing.Start.Started started -> {
                request.status(202).header("Location", TASKS + started.task().id());
                yield json(started.task());
            }
            case Reindexing.Start.Busy busy -> {
                String place = TASKS + busy.task().id();
                throw new RequestRefused(409, "the index is being rebuilt already; follow that at " + place, List.of())
                        .withHeader("Location", place);
            }
        };
    }

    private byte[] task(Context request) {
        NoParameters.check(request);
        String id = request.pathParam("id");
        request.header("Cache-Control", "no-store");
        return reindexing
                .task(id)
                .map(ReindexEndpoints::json)
                .orElseThrow(() -> RequestRefused.notFound(
                        "there is no task '" + id + "'; tasks are forgotten when the server stops"));
    }

    private static byte[] json(Task task) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode json = mapper.createObjectNode()
                .put("id", task.id())
                .put("state", task.state().label())
                .put("started", task.started().truncatedTo(ChronoUnit.SECONDS).toString());
        task.finished()
                .ifPresent(time -> json.put(
                        "finished", time.truncatedTo(ChronoUnit.SECONDS).toString()));
        json.putObject("files").put("done", task.done()).put("total", task.total());
        task.error().ifPresent(why -> json.put("error", why));
        return mapper.writeValueAsBytes(json);
    }
}
