package heyi.portal;

import heyi.database.LostConnection;
import heyi.process.Conflict;
import heyi.process.NotThere;
import heyi.process.NotYours;
import heyi.registration.AlreadyDecided;
import heyi.rules.Refusal;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every failure as a page that says what to do; only bugs are logged. */
@ControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final WayOn wayOn;
    private final Words words;

    Problems(WayOn wayOn, Words words) {
        this.wayOn = wayOn;
        this.words = words;
    }

    @ExceptionHandler({NotThere.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notThere() {
        return Problem.of(HttpStatus.NOT_FOUND).page(words);
    }

    @ExceptionHandler
    ModelAndView notYours(NotYours e, HttpServletRequest request) {
        return Problem.of(HttpStatus.FORBIDDEN, "not-yours", words(e))
                .leadingTo(wayOn.from(request))
                .page(words);
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict e, HttpServletRequest request) {
        return Problem.of(HttpStatus.CONFLICT, "conflict", words(e))
                .withCode(e.code())
                .leadingTo(wayOn.from(request))
                .page(words);
    }

    @ExceptionHandler
    ModelAndView alreadyDecided(AlreadyDecided e, HttpServletRequest request) {
        return Problem.of(HttpStatus.CONFLICT, "decided", words(e))
                .withCode(e.code())
                .leadingTo(wayOn.from(request))
                .page(words);
    }

    @ExceptionHandler
    ModelAndView ruleBroken(RuleBroken e, HttpServletRequest request) {
        return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "refused", words(e))
                .withCode(e.code())
                .leadingTo(wayOn.from(request))
                .page(words);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE)
                .withCode("upload.too-large")
                .leadingTo(wayOn.from(request))
                .page(words);
    }

    /** What no column can hold, such as a zero byte or a day in the year 999999999, nobody typed into a page of ours. */
    @ExceptionHandler
    ModelAndView unstorable(DataIntegrityViolationException e, HttpServletRequest request) throws Exception {
        var dataException = e.getMostSpecificCause() instanceof SQLException s
                && String.valueOf(s.getSQLState()).startsWith("22");
        return dataException ? Problem.of(HttpStatus.BAD_REQUEST).page(words) : other(e, request);
    }

    /** What Spring itself refuses keeps its status; {@link DatabaseAway} answers for the database; else it is a bug. */
    @ExceptionHandler
    ModelAndView other(Exception e, HttpServletRequest request) throws Exception {
        if (LostConnection.causes(e)) throw e;
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return Problem.of(known.getStatusCode()).page(words);
        }
        log.error(
                "{} {} failed",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                e);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR).page(words);
    }

    private String words(Refusal e) {
        return words.refusal(e);
    }
}
