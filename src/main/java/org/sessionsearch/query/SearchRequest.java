package org.sessionsearch.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sessionsearch.query.ParsedQuery.Field;
import org.sessionsearch.session.Dimension;

/**
 * One search, valid and complete: every default is filled in.
 *
 * @param text what the person typed, see {@link QueryParser}; blank to browse
 * @param within fields that the words must stand in unless they name another; empty for any
 * @param selections what is chosen in each dimension; these are what disjunctive facets leave out for their own counts
 * @param filter what narrows the result beside the selections
 * @param facets which facets to count
 * @param sort order of the hits
 * @param page which hits
 * @param mode how hits are found
 * @param typo whether misspelt words may match their neighbours
 * @param highlight what of its texts a hit carries with its matches
 * @param explain whether hits carry how they ranked
 * @param body whether hits carry the session's body; without it the body of every hit is empty
 * @param suggestions number of completions to send beside the hits, from 0 to {@link #MAX_SUGGESTIONS}
 * @param group dimension to group the best hits by
 */
public record SearchRequest(
        String text,
        Set<Field> within,
        Map<Dimension, Selection> selections,
        Filter filter,
        FacetRequest facets,
        Sort sort,
        Page page,
        SearchMode mode,
        boolean typo,
        HighlightStyle highlight,
        boolean explain,
        boolean body,
        int suggestions,
        Optional<Dimension> group) {

    public static final int MAX_SUGGESTIONS = 20;

    /** Longer texts are refused: nobody types them. UTF-16 units. */
    public static final int MAX_TEXT_LENGTH = 2000;

    public SearchRequest {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new IllegalArgumentException(
                    "q must have at most " + MAX_TEXT_LENGTH + " characters, got " + text.length());
        }
        within = Set.copyOf(within);
        Map<Dimension, Selection> chosen = new EnumMap<>(Dimension.class);
        selections.forEach((dimension, selection) -> {
            if (!selection.isEmpty()) {
                chosen.put(dimension, selection);
            }
        });
        selections = Collections.unmodifiableMap(chosen);
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(facets, "facets");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(highlight, "highlight");
        if (suggestions < 0 || suggestions > MAX_SUGGESTIONS) {
            throw new IllegalArgumentException("suggest must be from 0 to " + MAX_SUGGESTIONS + ", got " + suggestions);
        }
        Objects.requireNonNull(group, "group");
    }

    /** A builder with every default. */
    public static Builder builder() {
        return new Builder();
    }

    /** A search for {@code text} with every default. */
    public static SearchRequest of(String text) {
        return builder().text(text).build();
    }

    /** A builder that starts from this request. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.text = text;
        builder.within = within;
        builder.selections.putAll(selections);
        builder.filter = filter;
        builder.facets = facets;
        builder.sort = sort;
        builder.page = page;
        builder.mode = mode;
        builder.typo = typo;
        builder.highlight = highlight;
        builder.explain = explain;
        builder.body = body;
        builder.suggestions = suggestions;
        builder.group = group;
        return builder;
    }

    /** Collects the parts of a request. Not thread-safe. */
    public static final class Builder {
        private String text = "";
        private Set<Field> within = Set.of();
        private final Map<Dimension, Selection> selections = new EnumMap<>(Dimension.class);
        private Filter filter = Filter.ALL;
        private FacetRequest facets = FacetRequest.DEFAULT;
        private Sort sort = Sort.RELEVANCE;
        private Page page = Page.FIRST;
        private SearchMode mode = SearchMode.KEYWORD;
        private boolean typo = true;
        private HighlightStyle highlight = HighlightStyle.PASSAGES;
        private boolean explain = false;
        private boolean body = false;
        private int suggestions = 0;
        private Optional<Dimension> group = Optional.empty();

        private Builder() {}

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder within(Set<Field> fields) {
            within = fields;
            return this;
        }

        /** Replaces what is chosen in {@code dimension}. */
        public Builder select(Dimension dimension, Selection selection) {
            selections.put(dimension, selection);
            return this;
        }

        /** Narrows by {@code value} on top of the filters already there. */
        public Builder filter(Filter value) {
            filter = filter.and(value);
            return this;
        }

        /** Narrows by {@code value} in place of the filters already there. */
        public Builder onlyFilter(Filter value) {
            filter = value;
            return this;
        }

        public Builder facets(FacetRequest value) {
            facets = value;
            return this;
        }

        public Builder sort(Sort value) {
            sort = value;
            return this;
        }

        public Builder page(Page value) {
            page = value;
            return this;
        }

        public Builder mode(SearchMode value) {
            mode = value;
            return this;
        }

        public Builder typo(boolean value) {
            typo = value;
            return this;
        }

        public Builder highlight(HighlightStyle value) {
            highlight = value;
            return this;
        }

        public Builder explain(boolean value) {
            explain = value;
            return this;
        }

        public Builder body(boolean value) {
            body = value;
            return this;
        }

        public Builder suggestions(int value) {
            suggestions = value;
            return this;
        }

        public Builder group(Dimension value) {
            group = Optional.of(value);
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException when a part is out of its range
         */
        public SearchRequest build() {
            return new SearchRequest(
                    text,
                    within,
                    selections,
                    filter,
                    facets,
                    sort,
                    page,
                    mode,
                    typo,
                    highlight,
                    explain,
                    body,
                    suggestions,
                    group);
        }
    }
}
