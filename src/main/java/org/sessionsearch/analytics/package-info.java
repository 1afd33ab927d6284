/** Counts what people choose from the results, in bounded memory and without knowing who they are. */
package org.sessionsearch.analytics;
