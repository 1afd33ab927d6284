package org.sessionsearch.bench.solr;

import java.util.Properties;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Solr in the Jetty that it comes with, without the start scripts of its distribution. */
public final class SolrServer {

    private SolrServer() {}

    /** @param args the home folder, the port */
    public static void main(String[] args) throws Exception {
        JettyConfig config =
                JettyConfig.builder().setPort(Integer.parseInt(args[1])).build();
        JettySolrRunner solr = new JettySolrRunner(args[0], new Properties(), config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(solr)));
        solr.start(false);
        Thread.currentThread().join();
    }

    private static void stop(JettySolrRunner solr) {
        try {
            solr.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
