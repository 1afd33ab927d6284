package org.sessionsearch.lucene.search;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * Workspaces of one segment that wait for the next search, as many as there are cores to search on. Usable for as long
 * as the segment's reader is open; thread-safe.
 */
final class Workspaces {

    private final LeafReader leaf;
    private final TermStates states = new TermStates();
    private final KnownWords known;
    private final BlockingQueue<Workspace> free =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    private final TimeLimit limit;

    Workspaces(LeafReader leaf, TimeLimit limit) {
        this.leaf = leaf;
        this.limit = limit;
        this.known = new KnownWords(leaf.maxDoc());
    }

    /** The workspaces of each segment, by its ordinal. */
    static List<Workspaces> of(IndexReader reader, TimeLimit limit) {
        return reader.leaves().stream()
                .map(leaf -> new Workspaces(leaf.reader(), limit))
                .toList();
    }

    /** What is known of the words of the segment. */
    KnownWords known() {
        return known;
    }

    /** An empty one. */
    Workspace take() {
        Workspace waiting = free.poll();
        return waiting == null ? new Workspace(leaf, states, limit) : waiting;
    }

    void giveBack(Workspace workspace) {
        workspace.clear();
        free.offer(workspace);
    }
}
