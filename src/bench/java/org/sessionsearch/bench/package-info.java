/** Measures the running product against the least that a search must cost. */
package org.sessionsearch.bench;
