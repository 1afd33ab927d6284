package org.sessionsearch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    /** The version in the jar's manifest; {@code development} when run from classes. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Names this build, which reads session files as no other may; empty when run from classes. */
    static Optional<String> build() {
        try (InputStream in = Main.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return in == null
                    ? Optional.empty()
                    : Optional.ofNullable(new Manifest(in).getMainAttributes().getValue("Session-Search-Build"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"session-search " + version() + " (Java " + Runtime.version() + ")"};
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(getVersion()[0]);
        return 0;
    }
}
