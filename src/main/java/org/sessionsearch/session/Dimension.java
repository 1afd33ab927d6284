package org.sessionsearch.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a session is faceted by. One set of names everywhere: parameters, JSON, the command line. */
public enum Dimension {
    EVENT,
    TRACK,
    THEME,
    ROOM,
    SPEAKER,
    COMPANY,
    TAG,
    TYPE,
    LEVEL,
    LANGUAGE,
    YEAR,
    DAY,
    /** How long it lasts, in whole minutes. */
    DURATION,
    /** What there is of it: {@code video}, {@code slides}, ... */
    MEDIA;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The public name, {@code track}. */
    public String label() {
        return label;
    }

    /** The dimension of a public name; empty for any other text. */
    public static Optional<Dimension> of(String label) {
        for (Dimension dimension : values()) {
            if (dimension.label.equals(label)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    /** The values that {@code session} has in this dimension, as it spells them; empty when it has none. */
    public List<String> values(Session session) {
        return switch (this) {
            case EVENT -> oneOrNone(session.event());
            case TRACK -> session.tracks();
            case THEME -> session.themes();
            case ROOM -> oneOrNone(session.room());
            case SPEAKER -> session.speakers().stream().map(Speaker::name).toList();
            case COMPANY ->
                session.speakers().stream()
                        .map(Speaker::company)
                        .filter(company -> !company.isEmpty())
                        .distinct()
                        .toList();
            case TAG -> session.tags();
            case TYPE -> oneOrNone(session.type());
            case LEVEL -> oneOrNone(session.level());
            case LANGUAGE -> oneOrNone(session.language());
            case YEAR ->
                session.slot()
                        .map(slot -> List.of(Integer.toString(slot.start().getYear())))
                        .orElse(List.of());
            case DAY ->
                session.slot()
                        .map(slot -> List.of(slot.start().toLocalDate().toString()))
                        .orElse(List.of());
            case DURATION ->
                session.slot()
                        .flatMap(Slot::minutes)
                        .map(minutes -> List.of(Long.toString(minutes)))
                        .orElse(List.of());
            case MEDIA -> List.copyOf(session.links().keySet());
        };
    }

    /**
     * What all spellings of one value share: two values of a dimension are the same thing exactly when their keys are
     * equal. Keys ignore case, accents, width and blanks around punctuation; a speaker's key ignores the order of the
     * names as well.
     */
    public String key(String value) {
        return this == SPEAKER ? FacetKey.ofPerson(value) : FacetKey.of(value);
    }

    private static List<String> oneOrNone(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
