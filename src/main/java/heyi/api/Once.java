package heyi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heyi.account.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Runs every writing operation in one transaction, and once for each {@code Idempotency-Key}: the answer is kept in that
 * transaction, so that it is there if and only if the act is. Of two at once the second waits for the first.
 */
final class Once implements MethodInterceptor {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String KEY_PATTERN = "[\\x21-\\x7e]{1,100}";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    Once(JdbcClient sql, TransactionTemplate transaction, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) {
        return transaction.execute(status -> {
            var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            var key = attributes.getRequest().getHeader(KEY);
            if (key == null || call.getMethod().isAnnotationPresent(NotKept.class)) return proceed(call);
            if (!key.matches(KEY_PATTERN)) throw new ApiError(400, "idempotency.bad-key");
            return kept(call, key, attributes);
        });
    }

    private @Nullable Object kept(MethodInvocation call, String key, ServletRequestAttributes attributes) {
        var person = person();
        var request = attributes.getRequest();
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var hash = hash(request.getMethod() + " " + request.getRequestURI() + query + "\n" + body(call));
        var now = OffsetDateTime.now(clock);
        sql.sql("delete from api_answer where person_id = ? and created_at < ?")
                .params(person, now.minus(KEPT))
                .update();
        // a second request with the same key waits here for the first
        var first = sql.sql(
                                """
                                insert into api_answer (person_id, key, request_hash, created_at) values (?, ?, ?, ?)
                                on conflict on constraint api_answer_once do nothing
                                """)
                        .params(person, key, hash, now)
                        .update()
                == 1;
        if (first) {
            var answer = proceed(call);
            sql.sql("update api_answer set answer = ? where person_id = ? and key = ?")
                    .params(answer == null ? null : written(answer), person, key)
                    .update();
            return answer;
        }
        var before = sql.sql("select request_hash, answer from api_answer where person_id = ? and key = ?")
                .params(person, key)
                .query(Kept.class)
                .single();
        if (!before.requestHash().equals(hash)) throw new ApiError(422, "idempotency.other-request");
        if (attributes.getResponse() != null) attributes.getResponse().setHeader(REPLAYED, "true");
        return before.answer() == null ? null : read(before.answer(), call);
    }

    private static UUID person() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn who) return who.personId();
        throw new ApiError(401, "api.token-missing");
    }

    /** The body as it was understood, so that white space makes no difference. */
    private String body(MethodInvocation call) {
        var parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(RequestBody.class)) return written(call.getArguments()[i]);
        }
        return "";
    }

    private String written(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(String answer, MethodInvocation call) {
        try {
            return json.readValue(answer, json.constructType(call.getMethod().getGenericReturnType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(String requestHash, @Nullable String answer) {}
}
