package org.sessionsearch.bench.engines;

import java.util.List;

/** How fast an engine was. */
record Speed(Server.Filling filling, List<Play.Result> loads) {
    Speed {
        loads = List.copyOf(loads);
    }
}
