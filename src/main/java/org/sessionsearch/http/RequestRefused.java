package org.sessionsearch.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The request is not granted, for a reason that the caller can know; {@link ErrorMapping} answers with what is in here. */
public final class RequestRefused extends RuntimeException {

    private final int status;
    private final transient List<BadParameter> errors;
    private final transient Map<String, String> headers;

    /**
     * @param status from 400 to 599, but not 500: what is broken here is not explained
     * @param detail one or two sentences for a person: what was wanted, what was got, the remedy
     * @param errors every bad parameter
     */
    public RequestRefused(int status, String detail, List<BadParameter> errors) {
        this(status, detail, errors, Map.of());
    }

    private RequestRefused(int status, String detail, List<BadParameter> errors, Map<String, String> headers) {
        super(Objects.requireNonNull(detail, "detail"), null, false, false);
        if (status < 400 || status > 599 || status == 500) {
            throw new IllegalArgumentException("a refusal has a status from 400 to 599, but not 500, got " + status);
        }
        this.status = status;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** The same refusal, whose answer has one more header. */
    public RequestRefused withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RequestRefused(status, getMessage(), errors, more);
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

    /** 503 or 507 for what may succeed later; 429 for what comes too often. */
    public static RequestRefused notNow(int status, String detail, String retrySeconds) {
        return new RequestRefused(status, detail, List.of(), Map.of("Retry-After", retrySeconds));
    }

    /** 401 for a key that is missing or wrong. */
    public static RequestRefused unauthorized(String detail) {
        return new RequestRefused(401, detail, List.of())
                .withHeader("WWW-Authenticate", "Bearer realm=\"Session Search\"");
    }

    public int status() {
        return status;
    }

    public List<BadParameter> errors() {
        return errors;
    }

    /** Headers of the answer, by name. */
    public Map<String, String> headers() {
        return headers;
    }
}
