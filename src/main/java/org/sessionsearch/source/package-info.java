/** From files to sessions: front-matter dialects, text cleaning, quality rules, the folder and its changes. */
package org.sessionsearch.source;
