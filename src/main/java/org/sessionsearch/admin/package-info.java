/** What needs the admin key: writes sessions, rebuilds the index, and follows tasks that take long. */
package org.sessionsearch.admin;
