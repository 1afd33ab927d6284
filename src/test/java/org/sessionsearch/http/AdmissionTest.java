package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionsearch.engine.EngineBusyException;

@Timeout(20)
class AdmissionTest {

    private static final long LONG = 15_000;

    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void onlySoManyRunAtOnceAndAllThatWaitAreAnswered() throws Exception {
        Admission admission = new Admission(2, 100, LONG);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> admission.admit(this::answer)));
            }
            awaitWaiting(admission, 48);
            go.countDown();
            for (Future<Integer> answer : answers) {
                assertEquals(1, answer.get());
            }
        }
        assertEquals(2, most.get());
        assertEquals(0, admission.waiting());
        assertEquals(0, admission.refused());
    }

    @Test
    void whoComesWhenTheQueueIsFullIsToldSoonAndItIsOverWithTheRush() throws Exception {
        Admission admission = new Admission(1, 3, LONG);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> admission.admit(this::answer)));
            }
            awaitWaiting(admission, 3);
            assertThrows(EngineBusyException.class, () -> admission.admit(this::answer));
            assertEquals(1, admission.refused());
            go.countDown();
            for (Future<Integer> answer : answers) {
                assertEquals(1, answer.get());
            }
        }
        assertEquals(1, admission.admit(this::answer));
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        Admission admission = new Admission(1, 3, 50);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> first = threads.submit(() -> admission.admit(this::answer));
            while (running.get() == 0) {
                Thread.onSpinWait();
            }
            assertThrows(EngineBusyException.class, () -> admission.admit(this::answer));
            go.countDown();
            assertEquals(1, first.get());
        }
    }

    @Test
    void aQuestionThatFailsLeavesItsPlace() throws ExecutionException {
        Admission admission = new Admission(1, 0, LONG);
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> admission.admit(() -> {
                        throw new IllegalStateException("failed");
                    }));
        }
        go.countDown();
        assertEquals(1, admission.admit(this::answer));
    }

    private int answer() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            go.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.decrementAndGet();
        }
    }

    private static void awaitWaiting(Admission admission, int waiting) throws InterruptedException {
        while (admission.waiting() < waiting) {
            Thread.sleep(1);
        }
    }
}
