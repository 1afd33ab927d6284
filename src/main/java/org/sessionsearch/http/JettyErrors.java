package org.sessionsearch.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are so broken that they never reach a route, such as a URI that is too long. */
final class JettyErrors extends ErrorHandler {

    private final RequestLog log;
    private final CrossOrigin crossOrigin;

    JettyErrors(RequestLog log, CrossOrigin crossOrigin) {
        this.log = log;
        this.crossOrigin = crossOrigin;
    }

    /** Jetty explains itself to GET and POST only. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.CONTENT_TYPE);
        SafeHeaders.forEach(response.getHeaders()::put);
        crossOrigin.apply(response.getHeaders());
        byte[] body = ProblemJson.bytes(status, detail(status), List.of(), Optional.empty());
        response.write(true, ByteBuffer.wrap(body), callback);
        log.refused(status, Request.getRemoteAddr(request));
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "the request is not valid HTTP, or its path is ambiguous";
            case 408 -> "the request took too long to arrive";
            case 413 -> "the request is too large";
            case 414 -> "the URI is too long; send a long search as POST /api/search";
            case 431 -> "the request headers are too large";
            default -> "the request cannot be answered";
        };
    }
}
