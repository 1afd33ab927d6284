package org.sessionsearch.source;

/** What the reading of every session needs. Immutable, and shared by threads. */
record Tools(
        SourceOptions options,
        Taxonomy taxonomy,
        TextCleaner cleaner,
        TextCleaner exactCleaner,
        LanguageDetector detector,
        Languages languages) {

    static Tools of(SourceOptions options) {
        return new Tools(
                options,
                new Taxonomy(options.themes()),
                new TextCleaner(false),
                new TextCleaner(true),
                new LanguageDetector(),
                new Languages());
    }
}
