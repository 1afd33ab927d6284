/** Keeps an engine in step with a folder of session files: catches up at the start, then follows its changes. */
package org.sessionsearch.ingest;
