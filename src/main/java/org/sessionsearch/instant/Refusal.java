package org.sessionsearch.instant;

/** The request cannot be answered, by the caller's fault; the message goes to the caller. */
final class Refusal extends RuntimeException {

    private final int status;

    /**
     * @param status from 400 to 499
     */
    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** 400, with what was wanted and what was got. */
    static Refusal badRequest(String message) {
        return new Refusal(400, message);
    }

    int status() {
        return status;
    }
}
