package org.sessionsearch.http;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.sessionsearch.query.Filter;
import org.sessionsearch.query.Filter.TimeField;
import org.sessionsearch.query.FilterParser;
import org.sessionsearch.query.SearchRequest;
import org.sessionsearch.query.TimeValue;
import org.sessionsearch.session.Dimension;

/** Reads what narrows a result: facets, {@code filter}, {@code ids} and times. */
final class FilterForm {

    private static final int MAX_IDS = 200;
    private static final int MAX_VALUES = 500;

    private final ZoneId zone;
    private final FilterParser filters;

    /**
     * @param zone of times without an offset
     */
    FilterForm(ZoneId zone) {
        this.zone = zone;
        this.filters = new FilterParser(zone);
    }

    /** Reads every filter there is into {@code request} and gives the ids, in their order. */
    List<String> read(Parameters parameters, SearchRequest.Builder request) {
        at(parameters).ifPresent(moment -> request.filter(new Filter.OnAt(moment.first())));
        return readAllButAt(parameters, request);
    }

    /** As {@link #read}, for requests to which {@code at} means something else. */
    List<String> readAllButAt(Parameters parameters, SearchRequest.Builder request) {
        facets(parameters, request);
        parameters.text("filter").ifPresent(expression -> {
            switch (filters.parse(expression)) {
                case FilterParser.Parsed parsed -> request.filter(parsed.filter());
                case FilterParser.Rejected rejected -> parameters.refuse("filter", "filter: " + rejected.message());
            }
        });
        time(parameters, "from").ifPresent(from -> request.filter(from.since(TimeField.START)));
        time(parameters, "to").ifPresent(to -> request.filter(to.before(TimeField.START)));
        parameters.text("overlaps").ifPresent(id -> request.filter(new Filter.Overlaps(id)));
        return ids(parameters, request);
    }

    /** The moment of {@code at}. */
    Optional<TimeValue> at(Parameters parameters) {
        return time(parameters, "at").filter(value -> {
            if (value instanceof TimeValue.Days) {
                parameters.refuse("at", "at must be a moment like 2021-09-10T12:40:00Z, got a whole day");
            }
            return value instanceof TimeValue.Moment;
        });
    }

    private void facets(Parameters parameters, SearchRequest.Builder request) {
        for (Dimension dimension : Dimension.values()) {
            List<String> values = parameters.facet(dimension.label());
            if (values.size() > MAX_VALUES) {
                parameters.refuse(
                        dimension.label(),
                        dimension.label() + " must have at most " + MAX_VALUES + " values, got " + values.size());
            } else if (!values.isEmpty()) {
                request.select(dimension, SelectionSyntax.parse(values));
            }
        }
    }

    private Optional<TimeValue> time(Parameters parameters, String name) {
        return parameters.text(name).flatMap(text -> {
            Optional<TimeValue> time = TimeValue.parse(text, zone);
            if (time.isEmpty()) {
                parameters.refuse(name, name + " must be a time like " + TimeValue.FORMS + ", got '" + text + "'");
            }
            return time;
        });
    }

    private static List<String> ids(Parameters parameters, SearchRequest.Builder request) {
        List<String> ids = parameters.list("ids");
        if (ids.size() > MAX_IDS) {
            parameters.refuse("ids", "ids must be at most " + MAX_IDS + ", got " + ids.size());
            return List.of();
        }
        if (!ids.isEmpty()) {
            request.filter(new Filter.Ids(new LinkedHashSet<>(ids)));
        }
        return ids;
    }
}
