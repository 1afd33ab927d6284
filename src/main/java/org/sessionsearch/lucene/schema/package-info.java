/** How a session lies in Lucene: fields, analyzers, and the way there and back. */
package org.sessionsearch.lucene.schema;
