package coop.rochdale.kernel.rest;

/** What only HTTP can get wrong; the rules of the co-op know nothing of these. */
enum HttpProblem {
    NO_SUCH_PATH(404, "request.no-such-path", "There is nothing at this address; /openapi lists what there is."),
    ROLE_MISSING(403, "request.role-missing", "This access token does not have the role that this address asks for."),
    METHOD(405, "request.method", "This address does not know that method; the Allow header lists those it knows."),
    NOT_ACCEPTABLE(406, "request.not-acceptable", "This address answers with JSON; accept application/json."),
    TOO_LARGE(413, "request.too-large", "The body is larger than {0} bytes; send less."),
    PATH_TOO_LONG(414, "request.path-too-long", "The address is too long; shorten it."),
    MEDIA_TYPE(415, "request.media-type", "Send the body as application/json."),
    HEADERS_TOO_LARGE(431, "request.headers-too-large", "The headers are too large; send fewer or shorter ones."),
    UNEXPECTED(
            500,
            "request.unexpected",
            "Something went wrong on our side, and nothing was changed; ask the operator about incident {0}."),
    /** Said by what stands before the application, which is not there then. */
    STARTING(503, "request.starting", "The server is starting or stopping; try again in some seconds."),
    HTTP_VERSION(505, "request.http-version", "This server speaks HTTP/1.1.");

    private final int status;
    private final String code;
    private final String sentence;

    HttpProblem(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
