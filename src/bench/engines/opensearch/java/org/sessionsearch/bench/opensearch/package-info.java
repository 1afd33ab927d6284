/** Starts OpenSearch. */
package org.sessionsearch.bench.opensearch;
