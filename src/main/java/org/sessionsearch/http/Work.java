package org.sessionsearch.http;

import java.util.concurrent.atomic.LongAdder;

/** How often something was done, and how long it took in all. Thread-safe; counting costs next to nothing. */
final class Work {

    private final LongAdder times = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void done(long took) {
        times.increment();
        nanos.add(took);
    }

    long times() {
        return times.sum();
    }

    double nanos() {
        return nanos.sum();
    }
}
