package org.sessionsearch.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Bounds how many threads wait for bodies to come in: without that, as many clients as there are threads could stop in
 * the middle of theirs, and nobody else would be answered. Stands inside of what awaits short bodies without a thread.
 */
final class LongBodies extends Handler.Wrapper {

    private final Semaphore places;

    /**
     * @param most bodies that are waited for at once
     */
    LongBodies(int most) {
        this.places = new Semaphore(most);
    }

    /** There are too many already. */
    static final class CrowdedException extends IOException {
        CrowdedException() {
            super("too many long bodies are being sent");
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Awaited(request), response, callback);
    }

    private final class Awaited extends Request.Wrapper {
        private boolean placed;
        private Content.Chunk failure;

        Awaited(Request request) {
            super(request);
        }

        @Override
        public void demand(Runnable available) {
            if (!placed && failure == null) {
                takePlace();
            }
            if (failure == null) {
                super.demand(available);
            } else {
                available.run();
            }
        }

        private void takePlace() {
            placed = places.tryAcquire();
            if (placed) {
                Request.addCompletionListener(this, any -> places.release());
            } else {
                failure = Content.Chunk.from(new CrowdedException());
            }
        }

        @Override
        public Content.Chunk read() {
            return failure == null ? super.read() : failure;
        }
    }
}
