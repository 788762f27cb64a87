package heyi.account;

import heyi.rules.LegalClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often people sign in or fail to, by day. Nobody is named. */
@Repository
public class SignInCounts {

    private final JdbcClient sql;
    private final Clock clock;

    SignInCounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void add(Outcome outcome) {
        sql.sql(
                        """
                        insert into sign_in_count (day, outcome, times) values (?, ?, 1)
                        on conflict (day, outcome) do update set times = sign_in_count.times + 1
                        """)
                .params(today(), outcome.name())
                .update();
    }

    /** The latest days first. */
    public List<Day> latest(int days) {
        return sql.sql(
                        """
                        select day,
                               coalesce(sum(times) filter (where outcome = 'PASSWORD_WRONG'), 0) as passwords_wrong,
                               coalesce(sum(times) filter (where outcome = 'CODE_WRONG'), 0) as codes_wrong,
                               coalesce(sum(times) filter (where outcome = 'SECOND_WRONG'), 0) as seconds_wrong,
                               coalesce(sum(times) filter (where outcome = 'SIGNED_IN'), 0) as signed_in
                        from sign_in_count where day > ? group by day order by day desc
                        """)
                .param(today().minusDays(days))
                .query(Day.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    public enum Outcome {
        SIGNED_IN,
        PASSWORD_WRONG,
        CODE_WRONG,
        SECOND_WRONG
    }

    public record Day(LocalDate day, long passwordsWrong, long codesWrong, long secondsWrong, long signedIn) {}
}
