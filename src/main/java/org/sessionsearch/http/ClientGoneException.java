package org.sessionsearch.http;

import java.io.IOException;

/** An answer cannot be sent, because nobody takes it. */
public final class ClientGoneException extends RuntimeException {
    public ClientGoneException(IOException cause) {
        super("the client is gone", cause);
    }
}
