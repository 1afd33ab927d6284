/** Writing: owns the index writer, its commits and the generations on disk. */
package org.sessionsearch.lucene.index;
