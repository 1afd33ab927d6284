package org.sessionsearch.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.sessionsearch.engine.EngineUnavailableException;

/**
 * The view that questions are answered from. Reading never waits: a view that is replaced stays open until its last
 * reader is done. Thread-safe.
 *
 * @param <V> what is kept in memory for a view
 */
final class CurrentView<V> {

    /** One view; the reader's references are the view's. */
    record View<V>(DirectoryReader reader, V value) {

        private void release() {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private volatile View<V> current;

    /** Reads from the current view. */
    <R> R read(Function<V, R> question) {
        View<V> view = acquire();
        try {
            return question.apply(view.value());
        } finally {
            view.release();
        }
    }

    private View<V> acquire() {
        while (true) {
            View<V> view = current;
            if (view == null) {
                throw new EngineUnavailableException("the index is not open, so nothing can be answered from it");
            }
            if (view.reader().tryIncRef()) {
                return view;
            }
        }
    }

    /** The current view; null before the first. */
    View<V> get() {
        return current;
    }

    /** Puts {@code next} in the place of the current view, or nothing where it is null. */
    synchronized void replace(View<V> next) {
        View<V> last = current;
        current = next;
        if (last != null) {
            last.release();
        }
    }
}
