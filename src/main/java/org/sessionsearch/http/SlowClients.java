package org.sessionsearch.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends requests whose bodies are sent, or whose answers are read, too slowly. Jetty's own {@code MinimumDataRateHandler}
 * measures all clients together, and allows a small answer so little time that a busy machine cuts it off.
 */
final class SlowClients extends Handler.Wrapper {

    private final int bytesPerSecond;
    private final Duration grace;

    /**
     * @param bytesPerSecond that must move at least
     * @param grace what every body has on top
     */
    SlowClients(int bytesPerSecond, Duration grace, Handler handler) {
        super(handler);
        this.bytesPerSecond = bytesPerSecond;
        this.grace = grace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Sending sending = new Sending(request);
        return super.handle(sending, new Reading(sending, response), callback);
    }

    private long allowedNanos(long bytes) {
        return grace.toNanos() + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
    }

    /** A body that comes in. Only the time counts in which the sender is waited for. */
    private final class Sending extends Request.Wrapper {
        private long waited;
        private long bytes;
        private Content.Chunk failure;

        Sending(Request request) {
            super(request);
        }

        @Override
        public void demand(Runnable available) {
            if (failure != null) {
                available.run();
                return;
            }
            long asked = System.nanoTime();
            AtomicBoolean over = new AtomicBoolean();
            Scheduler.Task end = getComponents()
                    .getScheduler()
                    .schedule(
                            () -> getComponents().getExecutor().execute(() -> {
                                if (!over.getAndSet(true)) {
                                    failure = Content.Chunk.from(new TimeoutException("the body comes too slowly"));
                                    available.run();
                                }
                            }),
                            allowedNanos(bytes) - waited,
                            TimeUnit.NANOSECONDS);
            super.demand(() -> {
                end.cancel();
                if (!over.getAndSet(true)) {
                    waited += System.nanoTime() - asked;
                    available.run();
                }
            });
        }

        @Override
        public Content.Chunk read() {
            if (failure != null) {
                return failure;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                bytes += chunk.remaining();
            }
            return chunk;
        }
    }

    /** An answer that goes out. */
    private final class Reading extends Response.Wrapper {

        Reading(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            int length = bytes == null ? 0 : bytes.remaining();
            if (length == 0) {
                super.write(last, bytes, callback);
                return;
            }
            Once once = new Once(callback);
            super.write(last, bytes, once);
            if (!once.isDone()) {
                once.failAfter(
                        allowedNanos(length), getRequest().getComponents().getScheduler());
            }
        }
    }

    /** What comes first counts: the end of the time, or of the writing. Most answers are taken at once and need no time. */
    private static final class Once extends Callback.Nested {
        private final AtomicBoolean done = new AtomicBoolean();
        private volatile Scheduler.Task end;

        Once(Callback callback) {
            super(callback);
        }

        boolean isDone() {
            return done.get();
        }

        void failAfter(long nanos, Scheduler scheduler) {
            end = scheduler.schedule(
                    () -> failed(new TimeoutException("the answer is read too slowly")), nanos, TimeUnit.NANOSECONDS);
            if (isDone()) {
                end.cancel();
            }
        }

        @Override
        public void succeeded() {
            if (!done.getAndSet(true)) {
                cancel();
                super.succeeded();
            }
        }

        @Override
        public void failed(Throwable failure) {
            if (!done.getAndSet(true)) {
                cancel();
                super.failed(failure);
            }
        }

        private void cancel() {
            Scheduler.Task task = end;
            if (task != null) {
                task.cancel();
            }
        }
    }
}
