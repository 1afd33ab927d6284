/** The one seam: what a search engine must do for the rest of the service. */
package org.sessionsearch.engine;
