/** The pages people see, and the search element that other sites put on theirs. */
package org.sessionsearch.web;
