/** The result of a search as something to subscribe to: a calendar, a feed. */
package org.sessionsearch.feed;
