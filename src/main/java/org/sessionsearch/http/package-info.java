/** The JSON API: routes, parameters, records on the wire, and the one mapping of errors. */
package org.sessionsearch.http;
