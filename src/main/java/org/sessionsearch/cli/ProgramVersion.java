package org.sessionsearch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.jar.Manifest;

/** What the jar's manifest says of this program. */
final class ProgramVersion {

    private ProgramVersion() {}

    /** The version; {@code development} when run from classes. */
    static String version() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Names this build, which reads session files as no other may; empty when run from classes. */
    static Optional<String> build() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return in == null
                    ? Optional.empty()
                    : Optional.ofNullable(new Manifest(in).getMainAttributes().getValue("Session-Search-Build"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
