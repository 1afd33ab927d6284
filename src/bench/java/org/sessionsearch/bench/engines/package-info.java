/** Plays the query log against the product and against other search engines, each behind its own server, one at a time. */
package org.sessionsearch.bench.engines;
