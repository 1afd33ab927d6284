package org.sessionsearch.lucene.index;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** Generations on the heap, gone when closed. */
final class IndexMemory implements IndexHome {

    private final Map<Integer, Directory> generations = new HashMap<>();
    private OptionalInt current = OptionalInt.empty();

    @Override
    public void claim() {
        // Nobody else knows of it.
    }

    @Override
    public OptionalInt current() {
        return current;
    }

    @Override
    public Directory open(int generation) {
        return generations.computeIfAbsent(generation, number -> new ByteBuffersDirectory());
    }

    @Override
    public Directory openApart(int generation) {
        return new FilterDirectory(open(generation)) {
            @Override
            public void close() {
                // What is on the heap is gone when it is closed.
            }
        };
    }

    @Override
    public void makeCurrent(int generation) {
        current = OptionalInt.of(generation);
        deleteOthers();
    }

    @Override
    public void deleteOthers() {
        generations.keySet().removeIf(number -> current.isEmpty() || number != current.getAsInt());
    }

    @Override
    public String sentence(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        generations.clear();
    }
}
