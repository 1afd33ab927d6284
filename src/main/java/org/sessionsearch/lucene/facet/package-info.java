/** Counts the values of each dimension over the sessions that a query matches. */
package org.sessionsearch.lucene.facet;
