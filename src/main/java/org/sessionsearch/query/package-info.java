/** What may be asked and what is answered, whatever the engine. */
package org.sessionsearch.query;
