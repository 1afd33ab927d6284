/** How good a ranking is: judged queries, what a search finds for them, and the measures of information retrieval. */
package org.sessionsearch.evaluation;
