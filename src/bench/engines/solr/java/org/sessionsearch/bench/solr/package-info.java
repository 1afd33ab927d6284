/** Starts Solr. */
package org.sessionsearch.bench.solr;
