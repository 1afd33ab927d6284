/** All settings as one record tree, read once. */
package org.sessionsearch.config;
