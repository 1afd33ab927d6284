package org.sessionsearch.bench.engines;

import java.nio.file.Path;
import org.sessionsearch.bench.Product;

/**
 * Where one server of the comparison works.
 *
 * @param home a folder of its own, empty at first
 * @param sessions the session files that it is filled with
 * @param settings the folder with the settings and programs of the other engines
 * @param product the program of this project, and the Java that runs servers in Java
 * @param port where it listens
 */
record Place(Path home, Path sessions, Path settings, Product product, int port) {

    /** What counts as its index on disk. */
    Path data() {
        return home.resolve("data");
    }

    Path settingsOf(String engine) {
        return settings.resolve(engine).toAbsolutePath();
    }
}
