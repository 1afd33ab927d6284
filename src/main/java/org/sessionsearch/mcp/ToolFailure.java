package org.sessionsearch.mcp;

/** A tool call that cannot be done; the message tells the model what to do instead. */
final class ToolFailure extends RuntimeException {
    ToolFailure(String message) {
        super(message, null, false, false);
    }
}
