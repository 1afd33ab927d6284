package org.sessionsearch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sessionsearch.config.SettingsException;
import org.sessionsearch.config.SettingsLoader;
import org.sessionsearch.query.NearestName;

/** The service as {@code serve} runs it, with every endpoint, in this process and on a free port. */
public final class WholeServer implements AutoCloseable {

    private final Service service;

    private WholeServer(Service service) {
        this.service = service;
    }

    /**
     * A server that has read every file of {@code sessions}.
     *
     * @param index folder for the index
     * @param variables settings, as environment variables
     */
    public static WholeServer over(Path sessions, Path index, Map<String, String> variables) {
        Map<String, String> options = new HashMap<>();
        options.put("sessions", sessions.toString());
        options.put("index", index.toString());
        options.put("host", "127.0.0.1");
        options.put("port", "0");
        try {
            Service service = new Service(new SettingsLoader(variables, NearestName::hint).load(options));
            service.start();
            WholeServer server = new WholeServer(service);
            server.awaitReady();
            return server;
        } catch (SettingsException | BindException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return URI.create(service.address()).getPort();
    }

    private void awaitReady() {
        try {
            while (URI.create(service.address() + "/health/ready").toURL().openConnection()
                            instanceof java.net.HttpURLConnection connection
                    && connection.getResponseCode() != 200) {
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
