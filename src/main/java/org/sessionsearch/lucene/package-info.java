/** The embedded engine: a Lucene index behind the {@code engine} seam. */
package org.sessionsearch.lucene;
