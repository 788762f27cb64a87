package heyi.api;

import org.springframework.http.HttpStatusCode;

/** A refusal of the API itself, before any rule of bargaining is asked. Its sentences are in {@code problems.properties}. */
class ApiError extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Object[] arguments;

    ApiError(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }

    /** What Spring itself refuses. */
    static ApiError of(HttpStatusCode status) {
        return new ApiError(
                status.value(),
                switch (status.value()) {
                    case 404 -> "api.not-there";
                    case 405 -> "api.method";
                    case 406, 415 -> "api.media-type";
                    case 413 -> "api.too-large";
                    default -> "api.bad-request";
                });
    }
}
