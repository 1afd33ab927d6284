package org.sessionsearch.admin;

import io.javalin.http.Context;
import java.util.List;
import org.sessionsearch.http.BadParameter;
import org.sessionsearch.http.QueryString;
import org.sessionsearch.http.RequestRefused;

/** Endpoints without parameters refuse those that somebody sends. */
final class NoParameters {

    private NoParameters() {}

    static void check(Context request) {
        List<BadParameter> unknown = QueryString.of(request).keySet().stream()
                .map(name -> new BadParameter(name, "unknown parameter '" + name + "'; this takes none"))
                .toList();
        if (!unknown.isEmpty()) {
            throw RequestRefused.badParameters(unknown);
        }
    }
}
