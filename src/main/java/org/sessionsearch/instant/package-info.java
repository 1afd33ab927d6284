/** A second way to ask: the protocol that InstantSearch and its clients speak, translated to {@code query} and back. */
package org.sessionsearch.instant;
