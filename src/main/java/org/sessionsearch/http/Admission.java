package org.sessionsearch.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.sessionsearch.engine.EngineBusyException;
import org.sessionsearch.engine.SearchEngine;

/**
 * Lets so many questions be answered at once as there are processors to answer them, and so few wait that none waits
 * long. Whoever comes when the queue is full has but a moment for a place to come free. It is a moment and not none,
 * because clients that are refused ask again: refusing them at full speed would take the time from answers. Thread-safe.
 */
public final class Admission {

    private static final long MOMENT_MILLIS = 100;

    private final Semaphore places;
    private final int queue;
    private final long patienceMillis;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    /**
     * @param places questions that are answered at once
     * @param queue questions that may wait for a place
     * @param patienceMillis longest time one waits
     */
    public Admission(int places, int queue, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.queue = queue;
        this.patienceMillis = patienceMillis;
    }

    /** An engine that answers as {@code engine} does, when there is a place. */
    public SearchEngine of(SearchEngine engine) {
        return new AdmittedEngine(engine, this);
    }

    /**
     * Answers when there is a place.
     *
     * @throws EngineBusyException when the queue is full, or no place comes free in time
     */
    <T> T admit(Supplier<T> answer) {
        if (!places.tryAcquire() && !waitForPlace()) {
            refused.increment();
            throw new EngineBusyException("too much is asked at the moment");
        }
        try {
            return answer.get();
        } finally {
            places.release();
        }
    }

    private boolean waitForPlace() {
        try {
            long patience = waiting.incrementAndGet() <= queue ? patienceMillis : MOMENT_MILLIS;
            return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Questions that wait now. */
    int waiting() {
        return waiting.get();
    }

    /** Questions that were refused until now. */
    long refused() {
        return refused.sum();
    }
}
