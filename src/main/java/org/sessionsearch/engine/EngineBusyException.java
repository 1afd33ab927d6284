package org.sessionsearch.engine;

/** More is asked than can be answered at the moment; asking again a little later helps. */
public final class EngineBusyException extends RuntimeException {

    /** Without a stack trace: it is made most often when there is least time. */
    public EngineBusyException(String message) {
        super(message, null, false, false);
    }
}
