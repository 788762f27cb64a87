package heyi.demonstration;

import heyi.casefile.Deadlines;
import heyi.rehearsal.Audience;
import heyi.rehearsal.Backstage;
import heyi.rehearsal.Player;
import heyi.rehearsal.Settlement;
import heyi.rules.LegalClock;
import heyi.rules.RuleBook;
import heyi.rules.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Founds the district and plays its past weeks up to the horizon. */
final class Loading {

    private final DataSource database;
    private final ConfigurableEnvironment environment;
    private final Instant horizon;

    Loading(DataSource database, ConfigurableEnvironment environment, Instant horizon) {
        this.database = database;
        this.environment = environment;
        this.horizon = horizon;
    }

    void run() {
        var today = LocalDate.ofInstant(horizon, Deadlines.LAW);
        try (var stage = Backstage.on(database, environment, Past.start(today))) {
            var past = new Past(
                    today, stage.get(WorkingCalendar.class), stage.get(RuleBook.class), stage.get(LegalClock.class));
            var companies = stage.get(Settlement.class).found(Xiaoshan.PLACE, Xiaoshan.FIRMS, today);
            new Accounts(JdbcClient.create(database), Clock.fixed(horizon, Deadlines.LAW)).open();
            new Player(stage, past.rounds(companies), Audience.NONE).play(horizon);
        }
    }
}
