package org.sessionsearch.bench.engines;

import java.util.List;
import java.util.Optional;

/** All that can be compared. */
final class Engines {

    private Engines() {}

    static List<Engine> all() {
        return List.of(
                new ThisProduct(),
                new OpenSearch(),
                new Solr(),
                new Groonga(),
                new PostgreSql(),
                new JavaScript("minisearch"),
                new JavaScript("flexsearch"),
                new JavaScript("orama"),
                new JavaScript("lunr"));
    }

    static List<String> names() {
        return all().stream().map(Engine::name).toList();
    }

    static Optional<Engine> named(String name) {
        return all().stream().filter(engine -> engine.name().equals(name)).findFirst();
    }
}
