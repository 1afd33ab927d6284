/** The commands; the only place that wires, prints or exits. */
package org.sessionsearch.cli;
