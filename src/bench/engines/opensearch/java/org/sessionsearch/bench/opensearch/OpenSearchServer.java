package org.sessionsearch.bench.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node with the modules for HTTP and for analyzers: what its distribution starts, from its artifacts. */
public final class OpenSearchServer extends Node {

    private OpenSearchServer(Environment environment) {
        super(environment, List.of(module(Netty4ModulePlugin.class), module(CommonAnalysisModulePlugin.class)), false);
    }

    /** @param args the home folder, the port for HTTP, the port for other nodes */
    public static void main(String[] args) throws NodeValidationException, InterruptedException {
        Settings settings = Settings.builder()
                .put("path.home", args[0])
                .put("http.port", args[1])
                .put("transport.port", args[2])
                .put("network.host", "127.0.0.1")
                .put("discovery.type", "single-node")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .build();
        OpenSearchServer server = new OpenSearchServer(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.start();
        Thread.currentThread().join();
    }

    private void stop() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PluginInfo module(Class<? extends Plugin> type) {
        return new PluginInfo(
                type.getSimpleName(),
                "",
                Version.CURRENT.toString(),
                Version.CURRENT,
                "21",
                type.getName(),
                null,
                List.of(),
                false);
    }
}
