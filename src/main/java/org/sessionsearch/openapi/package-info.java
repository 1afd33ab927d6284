/** Describes every endpoint: for programs as OpenAPI, for people as a page to read and try. */
package org.sessionsearch.openapi;
