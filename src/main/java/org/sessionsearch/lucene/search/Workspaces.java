package org.sessionsearch.lucene.search;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Workspaces that wait for the next search, as many as there are cores to search on. Thread-safe. */
final class Workspaces {

    private final int maxDoc;
    private final BlockingQueue<Workspace> free =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    Workspaces(int maxDoc) {
        this.maxDoc = maxDoc;
    }

    /** An empty one. */
    Workspace take() {
        Workspace waiting = free.poll();
        return waiting == null ? new Workspace(maxDoc) : waiting;
    }

    void giveBack(Workspace workspace) {
        workspace.clear();
        free.offer(workspace);
    }
}
