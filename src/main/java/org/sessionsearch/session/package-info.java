/** What a session is: the records that every other room speaks of, and the dimensions a session is faceted by. */
package org.sessionsearch.session;
