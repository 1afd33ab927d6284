package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sessionsearch.session.Session;

/** Compares sessions part by part, and carries a change of one over to another. */
final class SessionEdit {

    /** What a change can be made to: everything but the source and what follows from the rest. */
    private static final List<Part<?>> PARTS = List.of(
            new Part<>("title", Session::title, Session.Builder::title),
            new Part<>("description", Session::description, Session.Builder::description),
            new Part<>("body", Session::body, Session.Builder::body),
            new Part<>("event", Session::event, Session.Builder::event),
            new Part<>("type", Session::type, Session.Builder::type),
            new Part<>("track", Session::tracks, Session.Builder::tracks),
            new Part<>("tags", Session::tags, Session.Builder::tags),
            new Part<>("room", Session::room, Session.Builder::room),
            new Part<>("speakers", Session::speakers, Session.Builder::speakers),
            new Part<>("level", Session::level, Session.Builder::level),
            new Part<>("language", Session::language, Session.Builder::language),
            new Part<>("start", Session::slot, Session.Builder::slot),
            new Part<>("image", Session::image, Session.Builder::image),
            new Part<>("url", Session::url, Session.Builder::url),
            new Part<>("links", Session::links, Session.Builder::links));

    private SessionEdit() {}

    /** A part of a session, by the name that clients know it under. */
    private record Part<T>(
            String name, Function<Session, T> value, BiFunction<Session.Builder, T, Session.Builder> setter) {

        boolean differs(Session one, Session other) {
            return !value.apply(one).equals(value.apply(other));
        }

        void copy(Session from, Session.Builder to) {
            setter.apply(to, value.apply(from));
        }
    }

    /** The names of the parts in which two sessions differ. */
    static List<String> differences(Session one, Session other) {
        List<String> names = new ArrayList<>();
        for (Part<?> part : PARTS) {
            if (part.differs(one, other)) {
                names.add(part.name());
            }
        }
        return names;
    }

    /** {@code session} with those parts of {@code to} that are not as in {@code from}. */
    static Session carriedOver(Session from, Session to, Session session) {
        Session.Builder changed = session.toBuilder();
        for (Part<?> part : PARTS) {
            if (part.differs(from, to)) {
                part.copy(to, changed);
            }
        }
        return changed.build();
    }
}
