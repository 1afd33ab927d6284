package org.sessionsearch.bench.engines;

import java.io.IOException;

/** One connection to a server, for one thread. */
interface Client extends AutoCloseable {

    /** Sends a call and reads the whole answer; an answer that is an error is thrown. */
    byte[] ask(Call call) throws IOException;

    @Override
    void close() throws IOException;
}
