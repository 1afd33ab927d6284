package org.sessionsearch.lucene.facet;

/** Whether a document passes. */
@FunctionalInterface
interface DocTest {
    boolean passes(int doc);
}
