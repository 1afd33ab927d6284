/** Reading: turns a request into hits, snippets and facet counts over a point-in-time searcher. */
package org.sessionsearch.lucene.search;
