package org.sessionsearch.lucene;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Selection;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Slot;

/** What filters mean, said in the plainest way, on the records themselves. */
record FilterModel(Collection<Session> sessions) {

    List<Session> hits(Filter filter, Map<Dimension, Selection> selections) {
        return sessions.stream()
                .filter(session -> passes(session, filter))
                .filter(session -> selections.entrySet().stream()
                        .allMatch(selection -> passes(session, selection.getKey(), selection.getValue())))
                .toList();
    }

    static Set<String> keys(Session session, Dimension dimension) {
        return dimension.values(session).stream().map(dimension::key).collect(Collectors.toSet());
    }

    private static boolean passes(Session session, Dimension dimension, Selection selection) {
        Set<String> keys = keys(session, dimension);
        boolean wanted = selection.any().isEmpty() && !selection.missing()
                || selection.missing() && keys.isEmpty()
                || hasAny(keys, dimension, selection.any());
        boolean unwanted = hasAny(keys, dimension, selection.none()) || selection.present() && keys.isEmpty();
        return wanted && !unwanted;
    }

    private static boolean hasAny(Set<String> keys, Dimension dimension, Set<String> values) {
        return values.stream().map(dimension::key).anyMatch(keys::contains);
    }

    private boolean passes(Session session, Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().allMatch(part -> passes(session, part));
            case Filter.Or or -> or.parts().stream().anyMatch(part -> passes(session, part));
            case Filter.Not not -> !passes(session, not.part());
            case Filter.Value value ->
                hasAny(keys(session, value.dimension()), value.dimension(), Set.of(value.value()));
            case Filter.Missing missing -> keys(session, missing.dimension()).isEmpty();
            case Filter.Time time ->
                time(session, time.field()).filter(within(time)).isPresent();
            case Filter.Range range ->
                range.dimension().values(session).stream().anyMatch(value -> within(range, value));
            case Filter.OnAt onAt ->
                session.slot().filter(slot -> isOn(slot, onAt.moment())).isPresent();
            case Filter.Overlaps overlaps -> overlaps(session, overlaps.id());
            case Filter.Ids ids -> ids.ids().contains(session.id());
        };
    }

    private static Optional<Instant> time(Session session, Filter.TimeField field) {
        Optional<OffsetDateTime> time = switch (field) {
            case START -> session.slot().map(Slot::start);
            case END -> session.slot().flatMap(Slot::end);
        };
        return time.map(OffsetDateTime::toInstant);
    }

    private static Predicate<Instant> within(Filter.Time range) {
        return time -> range.from().filter(time::isBefore).isEmpty()
                && range.to().map(time::isBefore).orElse(true);
    }

    private static boolean within(Filter.Range range, String value) {
        return (range.from().isEmpty() || compare(range.dimension(), value, range.from()) >= 0)
                && (range.to().isEmpty() || compare(range.dimension(), value, range.to()) <= 0);
    }

    private static int compare(Dimension dimension, String one, String other) {
        return dimension == Dimension.DAY
                ? one.compareTo(other)
                : Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }

    private static boolean isOn(Slot slot, Instant moment) {
        Instant start = slot.start().toInstant();
        return start.equals(moment)
                || start.isBefore(moment)
                        && slot.end()
                                .map(end -> moment.isBefore(end.toInstant()))
                                .orElse(false);
    }

    private boolean overlaps(Session session, String id) {
        Optional<Slot> other = sessions.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .flatMap(Session::slot);
        return !session.id().equals(id)
                && session.slot().isPresent()
                && other.map(session.slot().get()::overlaps).orElse(false);
    }
}
