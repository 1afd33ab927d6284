/** Counts what people search for and choose, in bounded memory and without knowing who they are. */
package org.sessionsearch.analytics;
