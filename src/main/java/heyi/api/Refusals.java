package heyi.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import heyi.database.LostConnection;
import heyi.process.Conflict;
import heyi.process.NotThere;
import heyi.process.NotYours;
import heyi.registration.AlreadyDecided;
import heyi.roll.RollChanged;
import heyi.rules.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Turns every failure into a problem with a stable code; what is not known here is a bug. */
@Component
class Refusals {

    /** Where a code is explained. */
    static final String REFERENCE = "/api/errors#";

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final FieldMessages fields;

    Refusals(FieldMessages fields) {
        this.fields = fields;
    }

    Problem of(Throwable e) {
        if (e instanceof ApiError known) return own(known, null);
        if (e instanceof NotThere) return own(new ApiError(404, "api.not-there"), null);
        if (e instanceof Refusal refusal) return told(refusal);
        if (e instanceof ConstraintViolationException violated) {
            return own(new ApiError(422, "api.incomplete"), fields.of(violated));
        }
        if (e instanceof HttpMessageNotReadableException unreadable) return unreadable(unreadable);
        if (e instanceof JsonMappingException wrong) return mismatch(wrong);
        // a checked one comes wrapped out of the transaction
        if (e.getCause() instanceof JsonMappingException wrong) return mismatch(wrong);
        if (e instanceof MethodArgumentTypeMismatchException wrong) {
            return own(new ApiError(400, "api.bad-value", wrong.getName()), null);
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return own(new ApiError(400, "api.bad-value", missing.getParameterName()), null);
        }
        if (LostConnection.causes(e)) return own(new ApiError(503, "database.away"), null);
        if (unstorable(e)) return own(new ApiError(400, "api.unstorable"), null);
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return own(ApiError.of(known.getStatusCode()), null);
        }
        // programs send files within JSON
        if (e instanceof MultipartException) return own(new ApiError(415, "api.media-type"), null);
        return own(new ApiError(500, "api.broken"), null);
    }

    private Problem unreadable(HttpMessageNotReadableException e) {
        var cause = e.getCause();
        while (cause != null) {
            if (cause instanceof ApiError known) return own(known, null);
            if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) return mismatch(wrong);
            cause = cause.getCause();
        }
        return own(new ApiError(400, "api.bad-json"), null);
    }

    private Problem mismatch(JsonMappingException e) {
        for (@Nullable Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiError known) return own(known, null);
        }
        var code = e instanceof UnrecognizedPropertyException ? "api.unknown-property" : "api.bad-value";
        var path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining());
        return own(new ApiError(400, code, path.isEmpty() ? "body" : path.replaceFirst("^\\.", "")), null);
    }

    /** What no column can hold, such as a zero byte or a day in the year 999999999. */
    private static boolean unstorable(Throwable e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException s
                && String.valueOf(s.getSQLState()).startsWith("22");
    }

    private static Problem own(ApiError e, @Nullable List<Problem.WrongField> errors) {
        return problem(e.status(), e.code(), sentence(e, CHINESE), sentence(e, Locale.ENGLISH), errors);
    }

    private static Problem told(Refusal refusal) {
        int status = 422;
        if (refusal instanceof NotYours) status = 403;
        if (refusal instanceof Conflict || refusal instanceof AlreadyDecided || refusal instanceof RollChanged)
            status = 409;
        return problem(status, refusal.code(), refusal.in(CHINESE), refusal.in(Locale.ENGLISH), null);
    }

    private static Problem problem(
            int status,
            String code,
            String detail,
            @Nullable String detailEn,
            @Nullable List<Problem.WrongField> errors) {
        var known = HttpStatus.resolve(status);
        var title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem(REFERENCE + code, title, status, code, detail, detailEn, errors);
    }

    private static String sentence(ApiError e, Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(e.code()), locale).format(e.arguments());
    }
}
