package org.sessionsearch.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.sessionsearch.session.Problem;

/** {@code /api/quality}: what is wrong in the sources. */
final class QualityEndpoint implements EndpointFamily {

    private final Supplier<List<Problem>> problems;

    QualityEndpoint(Supplier<List<Problem>> problems) {
        this.problems = problems;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/quality", this::quality);
    }

    private byte[] quality(Context request) {
        Parameters.ofQuery(request.queryString()).finish();
        return new QualityReport(problems.get()).json();
    }
}
