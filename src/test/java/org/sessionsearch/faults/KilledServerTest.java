package org.sessionsearch.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments: while it starts, reads the folder, is written to, commits, builds the index anew and swaps.
 * More often with {@code -Dfaults.rounds=300}.
 */
class KilledServerTest {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 8);
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final int COMPARED_EVERY = 10;

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final Map<Moment, Integer> hits = new EnumMap<>(Moment.class);
    private final AtomicInteger version = new AtomicInteger();
    private Path sessions;
    private Path index;
    private long startMillis = 3_000;

    @Test
    void whatWasAnsweredIsThereAndAnswersAreThoseOfAFreshIndex() throws Exception {
        sessions = Archive.copy(folder.resolve("sessions"));
        index = folder.resolve("index");
        int early = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            if (random.nextInt(4) == 0) {
                killWhileItStarts();
                early++;
            } else {
                killUnderTraffic();
            }
            if (round % COMPARED_EVERY == 0 || round == ROUNDS) {
                compareWithAFreshIndex(round);
                System.out.printf(
                        "%d kills survived, %d of them while starting, others in the middle of %s;"
                                + " %d writes acknowledged, none lost%n",
                        round, early, hits, ledger.acknowledged());
            }
        }
        assertTrue(ledger.acknowledged() > 0, "there must be writes");
    }

    private void killWhileItStarts() throws IOException, InterruptedException {
        try (ServerProcess server = new ServerProcess(sessions, index)) {
            Thread.sleep(random.nextLong(startMillis));
            server.kill();
        }
    }

    private void killUnderTraffic() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ServerProcess server = new ServerProcess(sessions, index).ready()) {
            startMillis = (System.nanoTime() - start) / 1_000_000;
            check(server);
            if (random.nextInt(4) > 0) {
                server.inStep();
            }
            Traffic traffic = new Traffic(server, sessions, ledger, version);
            Set<Moment> leftBehindBefore = leftBehind();
            traffic.start(random);
            awaitSomeMoment();
            assertTrue(server.isAlive(), server::said);
            server.kill();
            traffic.join();
            Set<Moment> hit = leftBehind();
            hit.removeAll(leftBehindBefore);
            hit.forEach(moment -> hits.merge(moment, 1, Integer::sum));
        } catch (AssertionError e) {
            throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /** Half of the kills come at any moment, the others at one of those that are short. */
    private void awaitSomeMoment() throws InterruptedException {
        long life = random.nextLong(Math.max(LONGEST_LIFE_MILLIS, startMillis));
        Thread.sleep(life);
        int which = random.nextInt(2 * Moment.values().length);
        if (which < Moment.values().length) {
            Moment moment = Moment.values()[which];
            moment.await(folderOf(moment), 2 * Math.max(LONGEST_LIFE_MILLIS, startMillis));
        }
    }

    private Set<Moment> leftBehind() {
        Set<Moment> now = EnumSet.noneOf(Moment.class);
        for (Moment moment : Moment.values()) {
            if (moment.isNow(folderOf(moment))) {
                now.add(moment);
            }
        }
        return now;
    }

    private Path folderOf(Moment moment) {
        return moment == Moment.WRITE ? sessions : index;
    }

    /** At once, not only after the folder was read again: acknowledged is durable. */
    private void check(ServerProcess server) {
        for (String id : ledger.ids()) {
            ledger.check(id, server.title(id));
        }
    }

    private void compareWithAFreshIndex(int round) throws IOException, InterruptedException {
        try (ServerProcess server = new ServerProcess(sessions, index).ready().inStep();
                ServerProcess fresh = new ServerProcess(sessions, folder.resolve("fresh-" + round))
                        .ready()
                        .inStep()) {
            for (String id : ledger.ids()) {
                ledger.settle(id, server.title(id));
            }
            Archive.assertSame(Archive.answers(fresh), Archive.answers(server));
        }
    }
}
