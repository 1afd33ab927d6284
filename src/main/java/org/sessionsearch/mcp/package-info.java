/** The Model Context Protocol: sessions as tools, resources and prompts for language models. */
package org.sessionsearch.mcp;
