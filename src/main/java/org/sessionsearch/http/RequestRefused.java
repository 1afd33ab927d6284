package org.sessionsearch.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The request is the caller's fault; {@link ErrorMapping} answers with what is in here. */
public final class RequestRefused extends RuntimeException {

    private final int status;
    private final transient List<BadParameter> errors;

    /**
     * @param status from 400 to 499
     * @param detail one or two sentences for a person: what was wanted, what was got, the remedy
     * @param errors every bad parameter
     */
    public RequestRefused(int status, String detail, List<BadParameter> errors) {
        super(Objects.requireNonNull(detail, "detail"), null, false, false);
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("a refusal has a status from 400 to 499, got " + status);
        }
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** 400 for one or more bad parameters. */
    public static RequestRefused badParameters(List<BadParameter> errors) {
        return new RequestRefused(
                400, errors.stream().map(BadParameter::message).collect(Collectors.joining("; ")), errors);
    }

    /** 404 for a thing that is not there. */
    public static RequestRefused notFound(String detail) {
        return new RequestRefused(404, detail, List.of());
    }

    public int status() {
        return status;
    }

    public List<BadParameter> errors() {
        return errors;
    }
}
